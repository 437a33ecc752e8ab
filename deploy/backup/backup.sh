#!/bin/sh
# A copy of a SQLite database while the service runs: backup.sh DATABASE BACKUP
# Takes sqlite3 and room for a second copy. The backup holds personal data: it is made readable by its owner alone.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 DATABASE BACKUP" >&2; exit 64; }
[ -f "$1" ] || { echo "$1 does not exist." >&2; exit 66; }
[ ! -e "$2" ] || { echo "$2 exists already; a backup is never overwritten." >&2; exit 73; }
umask 077
part="$2.part"
rm -f "$part"
trap 'rm -f "$part"' EXIT
# One snapshot in one read transaction: unlike .backup it does not begin again when somebody writes, and nobody waits for it.
SQLITE_TMPDIR=$(dirname "$2") sqlite3 -cmd '.timeout 60000' "$1" "vacuum into '$(printf %s "$part" | sed "s/'/''/g")'"
found=$(sqlite3 -readonly "$part" 'pragma integrity_check' 2>&1) || :
[ "$found" = ok ] || { echo "The copy is damaged: $found" >&2; exit 70; }
sync "$part"
mv "$part" "$2"
