#!/bin/sh
# Puts a backup of a SQLite database in its place, after every judgement in it has been replayed: restore.sh BACKUP DATABASE
# Stop the service first. What was there is kept beside it. DECLARATIES names the program, /opt/declaraties/declaraties unless set.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 BACKUP DATABASE" >&2; exit 64; }
[ -f "$1" ] || { echo "$1 does not exist." >&2; exit 66; }
program="${DECLARATIES:-/opt/declaraties/declaraties}"
command -v "$program" >/dev/null 2>&1 || { echo "The program $program is not there; DECLARATIES names it. $2 is left as it was." >&2; exit 69; }
umask 077
new="$2.restore"
old="$2.before-$(date -u +%Y%m%dT%H%M%SZ)"
trap 'rm -f "$new" "$new-wal" "$new-shm"' EXIT
rm -f "$new" "$new-wal" "$new-shm"
# A process that has the database open holds a lock on it, which this cannot get.
if [ -f "$2" ] && ! sqlite3 "$2" 'pragma locking_mode = exclusive; begin exclusive; commit' >/dev/null 2>&1; then
  echo "$2 is in use (or no database any more: then move it away first). Stop the service." >&2
  exit 75
fi
cp "$1" "$new"
found=$(sqlite3 "$new" 'pragma integrity_check' 2>&1) || :
[ "$found" = ok ] || { echo "$1 is damaged: $found" >&2; exit 70; }
replay=0
"$program" herspeel --alles --database "$new" || replay=$?
case $replay in
  0) ;;
  # A file that is no program, or one that lacks what it runs on, says nothing about the backup.
  126 | 127 | 131 | 150) echo "The program $program does not start ($replay); DECLARATIES names it. $2 is left as it was." >&2; exit 69 ;;
  *) echo "$1 does not replay; $2 is left as it was." >&2; exit 70 ;;
esac
# All of it into the one file, so that moving that file moves everything.
sqlite3 "$new" 'pragma wal_checkpoint(truncate)' >/dev/null
sync "$new"
for part in "" -wal -shm; do
  [ ! -e "$2$part" ] || mv "$2$part" "$old$part"
done
mv "$new" "$2"
[ ! -e "$old" ] || echo "What was there is now $old" >&2
