'use strict';

// Everything here is a convenience: without it the page works the same.
(() => {
  const ESCAPES_WITHIN_MS = 1000;
  const LONGEST_WORK_MS = 15000;
  // The server takes no form that is younger than a second.
  const LEAST_AGE_MS = 1200;

  const exit = document.getElementById('exit');
  const form = document.getElementById('form');
  document.getElementById('escape').hidden = false;

  function clear() {
    for (const field of form?.querySelectorAll('input, textarea, select') ?? []) {
      field.value = field.type === 'radio' || field.type === 'checkbox' ? field.value : '';
      field.checked = false;
    }
  }

  function leave() {
    clear();
    document.body.hidden = true;
    location.replace(exit.href);
  }

  exit.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });

  let lastEscape = -Infinity;
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.repeat) {
      return;
    }
    if (event.timeStamp - lastEscape <= ESCAPES_WITHIN_MS) {
      leave();
    }
    lastEscape = event.timeStamp;
  });

  // A page that comes back from the browser's memory shows nothing that was typed before.
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });

  if (!form) {
    return;
  }

  document.getElementById('language').addEventListener('click', event => {
    event.preventDefault();
    const language = document.createElement('input');
    language.type = 'hidden';
    language.name = 'switchTo';
    language.value = event.target.hreflang;
    form.append(language);
    form.submit();
  });

  const after = time => new Promise(done => setTimeout(done, time));

  const work = new Promise(done => {
    const worker = new Worker('form/proof.js');
    worker.onmessage = message => {
      form.elements.proof.value = message.data;
      worker.terminate();
      done();
    };
    worker.onerror = done;
    worker.postMessage({
      token: form.elements.token.value,
      difficulty: Number(form.dataset.difficulty),
    });
  });
  const ready = Promise.all([Promise.race([work, after(LONGEST_WORK_MS)]), after(LEAST_AGE_MS)]);

  let sending = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (sending) {
      return;
    }
    sending = true;
    const button = document.getElementById('send');
    button.setAttribute('aria-disabled', 'true');
    document.getElementById('status').textContent = button.dataset.sending;
    await ready;
    form.submit();
  });
})();
