#!/bin/bash
# shots.sh FOLDER [NAME…]: pictures of every page of the window, light and dark, to look at
#
# REMIT names the program; its data are found as `meson devenv` tells. Our own fixtures are what it
# shows; REMIT_SEEDS=FOLDER shows that folder's agent files instead. With NAMEs, only those pictures
# are taken, for example "component-dark".
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u

tests=$(dirname "$(readlink -f "$0")")
if [ -z "${SHOTS_INSIDE:-}" ]; then
  mkdir -p "$1" || exit
  SHOTS_INSIDE=yes SIZE=1400x1000 exec "$tests/display.sh" "$0" "$(realpath "$1")" "${@:2}"
fi

folder=$1
shift
wanted=("$@")
failures=0
program=
window=

# GTK draws a frame of so many pixels around a window where there is no window manager; it is cut off.
frame=5

say () { echo "shots: $*" >&2; }

# Everything that moves by itself stands still.
settings ()
{
  mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
  cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<'EOT'
[Settings]
gtk-font-name=Cantarell 11
gtk-cursor-blink=false
gtk-enable-animations=false
gtk-overlay-scrolling=true
EOT
}

# The files are shown as lying in a folder of one's own.
agents ()
{
  mkdir -p "$HOME/agents"
  if [ -n "${REMIT_SEEDS:-}" ]; then
    cp "$REMIT_SEEDS"/*.md "$HOME/agents"
  else
    cp "$tests"/fixtures/{component,sectioned,prompt,consultant,persona}/*.md "$HOME/agents"
  fi
  cp "$tests/fixtures/broken/unquoted-colon.md" "$HOME/agents"
}

# agent DIALECT: the file that shows it.
agent ()
{
  local name=$1
  if [ -z "${REMIT_SEEDS:-}" ]; then
    case $1 in
      component) name=seed-librarian ;;
      sectioned) name=cheese-affineur ;;
      prompt) name=release-scribe ;;
      consultant) name=hive-adviser ;;
      persona) name=clock-mender ;;
    esac
  fi
  echo "$HOME/agents/$name.md"
}

# is_wanted NAME
is_wanted ()
{
  [ ${#wanted[@]} -eq 0 ] || [[ " ${wanted[*]} " = *" $1 "* ]]
}

# start WIDTH HEIGHT light|dark [FILE]: opens the window with that much of it on the screen.
start ()
{
  local width=$1 height=$2 scheme=prefer-$3
  shift 3
  ADW_DEBUG_COLOR_SCHEME=$scheme "$REMIT" "$@" >"$HOME/remit.log" 2>&1 &
  program=$!
  for _ in $(seq 200); do
    window=$(xdotool search --onlyvisible --all --pid "$program" --name . 2>/dev/null | head -1)
    [ -z "$window" ] || break
    sleep 0.05
  done
  [ -n "$window" ] || { say 'no window came'; cat "$HOME/remit.log" >&2; return 1; }
  visible=${width}x$height+$frame+$frame
  xdotool windowsize "$window" $((width + 2 * frame)) $((height + 2 * frame)) \
    windowmove "$window" 0 0 windowfocus "$window" mousemove 1390 990
}

stop ()
{
  [ -z "$program" ] || { kill "$program"; wait "$program"; } 2>/dev/null
  program=
}

# settled FILE: takes pictures until two in a row are the same.
settled ()
{
  local before='' now
  for _ in $(seq 40); do
    sleep 0.25
    import -window root -crop "$visible" +repage -strip -define png:compression-level=9 "$1"
    now=$(cksum <"$1")
    [ "$now" != "$before" ] || return 0
    before=$now
  done
  say "$1 does not come to rest"
  return 1
}

# taken NAME [XDOTOOL-COMMAND…]: a picture of the window, after what is done first.
taken ()
{
  local file=$folder/$1.png
  shift
  settled "$file" || return
  [ $# -eq 0 ] || { xdotool "$@" && settled "$file"; }
}

# shot NAME WIDTH HEIGHT light|dark FILE [XDOTOOL-COMMAND…]
shot ()
{
  local name=$1 width=$2 height=$3 scheme=$4 file=$5
  shift 5
  is_wanted "$name" || return 0
  if ! start "$width" "$height" "$scheme" ${file:+"$file"} || ! taken "$name" "$@"; then
    say "$name failed"
    failures=$((failures + 1))
  fi
  stop
}

settings
agents
# Without a compositor, the shadows of popovers are black.
picom --config /dev/null --backend xrender >"$HOME/picom.log" 2>&1 &
trap 'kill %1' EXIT
for scheme in light dark; do
  suffix=
  [ "$scheme" = light ] || suffix=-dark
  for dialect in component sectioned prompt consultant persona; do
    shot "$dialect$suffix" 1280 800 "$scheme" "$(agent "$dialect")"
  done
  # Further down, at the ninth section.
  for dialect in component sectioned prompt consultant persona; do
    shot "$dialect-lower$suffix" 1280 800 "$scheme" "$(agent "$dialect")" key ctrl+9
  done
  # A click into the mission: the ring, and its place in the source.
  shot "focus$suffix" 1280 800 "$scheme" "$(agent component)" mousemove 430 602 click 1 \
    sleep 0.3 mousemove 1390 990
  shot "welcome$suffix" 1280 800 "$scheme" ''
  shot "problem$suffix" 1280 800 "$scheme" "$HOME/agents/unquoted-colon.md"
  shot "dialects$suffix" 1280 800 "$scheme" "$(agent component)" mousemove 640 31 click 1 \
    sleep 0.3 mousemove 1390 990
  shot "preferences$suffix" 1280 800 "$scheme" "$(agent component)" key ctrl+comma \
    search --sync --name '^Preferences$' windowmove 340 60
  # Whole sections, proposed on the blank line before a heading.
  shot "sections$suffix" 1280 800 "$scheme" "$(agent sectioned)" key ctrl+i sleep 0.3 \
    key 1 4 Return sleep 0.3 key ctrl+space sleep 0.5 mousemove 1390 990
  shot "narrow-form$suffix" 800 600 "$scheme" "$(agent persona)"
  shot "narrow-preferences$suffix" 800 600 "$scheme" "$(agent persona)" key ctrl+comma \
    search --sync --name '^Preferences$' windowmove 100 5
  shot "narrow-source$suffix" 800 600 "$scheme" "$(agent persona)" key F9
  shot "narrow-sections$suffix" 800 600 "$scheme" "$(agent component)" key F9 ctrl+i sleep 0.3 \
    key 1 1 Return sleep 0.3 key ctrl+space sleep 0.5 mousemove 1390 990
done
[ "$failures" -eq 0 ]
