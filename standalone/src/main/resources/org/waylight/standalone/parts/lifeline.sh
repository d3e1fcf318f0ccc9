# lifeline PIDFILE SIGNAL SCRATCH COMMAND...
# Runs COMMAND until it ends or until standard input is closed: by the parent on purpose, or because the parent is gone, however it
# went. Nothing is left behind then. The command gets a process group of its own, so a terminal's ctrl-C does not reach it.
set -m
pidfile=$1 signal=$2 scratch=$3
shift 3
exec 3<&0 </dev/null

"$@" 3<&- &
child=$!
echo "$child" > "$pidfile"
trap : INT TERM HUP
# From here on only this shell would speak: of jobs that it ends itself.
exec 2> /dev/null

(
  cat <&3 > /dev/null
  [ -z "$scratch" ] || touch "$pidfile.told"
  kill -s "$signal" "$child" 2>/dev/null
  for ((i = 0; i < 300; i++)); do
    kill -0 "$child" 2>/dev/null || exit 0
    sleep 0.1
  done
  kill -s KILL -- "-$child"
) 2>/dev/null &
watcher=$!

# A signal to this shell, or a child that is suspended, ends "wait" early, so it waits again, and not in a hurry.
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
  ! kill -0 "$child" 2>/dev/null || sleep 0.2
done
kill -s KILL -- "-$watcher" 2>/dev/null
rm -f "$pidfile"
# A crash keeps the data; only being told to end removes a scratch folder.
[ ! -e "$pidfile.told" ] || rm -rf "$pidfile.told" "$scratch"
exit "${status:-0}"
