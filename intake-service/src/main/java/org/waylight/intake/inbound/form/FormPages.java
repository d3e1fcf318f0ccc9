package org.waylight.intake.inbound.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.intake.application.SubmitSignal.Accepted;

/** Writes the pages of the form. */
@ApplicationScoped
public class FormPages {
  private final FormConfig config;
  private final PublicForm form;

  FormPages(FormConfig config, PublicForm form) {
    this.config = config;
    this.form = form;
  }

  @CheckedTemplate(basePath = "form")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance form(FormView view);

    static native TemplateInstance receipt(ReceiptView view);

    static native TemplateInstance tooLarge(NoticeView view);
  }

  /** An empty form. */
  String empty(Language language) {
    return again(language, FormFields.NONE, Map.of(), null, form.newToken());
  }

  /**
   * The form with what was typed still in it.
   *
   * @param problems the name of a text, by field
   * @param notice a text, if it is shown again for no field
   */
  String again(
      Language language,
      FormFields typed,
      Map<String, String> problems,
      @Nullable String notice,
      String token) {
    return Templates.form(
            new FormView(
                language,
                Texts.in(language),
                config,
                typed,
                problems,
                notice,
                token,
                form.closed()))
        .render();
  }

  /** The receipt, once. */
  String receipt(Language language, FormBody body, Accepted accepted) {
    return Templates.receipt(
            new ReceiptView(
                language,
                Texts.in(language),
                config,
                accepted.receipt(),
                accepted.receiptUnresolved(),
                body.immediateDanger() == Answer.YES,
                body.selfHarm() == Answer.YES,
                body.contactBack() == Answer.YES))
        .render();
  }

  /** What is said when all of it was too much to read. */
  String tooLarge(Language language) {
    return Templates.tooLarge(new NoticeView(language, Texts.in(language), config)).render();
  }
}
