#!/bin/bash
# display.sh COMMAND…: runs it on a private X display with its own session bus, home and settings.
#
# Nothing of the user's session is read or changed, and all of it is gone afterwards.
# SIZE=1280x800 sets the screen. Everything printed is the command's own: tests speak TAP.
# REMIT_DISPLAY=:N is used instead of a display of its own: where a sandbox has a display and no server for another.
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u

programs=(dbus-run-session)
[ -n "${REMIT_DISPLAY:-}" ] || programs+=(Xvfb)
for program in "${programs[@]}"; do
  command -v "$program" >/dev/null || { echo "display.sh: $program is missing" >&2; exit 127; }
done

place=$(mktemp -d) || exit 1
server=
finish ()
{
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
  # A portal may have mounted real files in here: stay on this file system.
  rm -rf --one-file-system "$place"
}
trap finish EXIT
trap 'exit 143' INT TERM

mkdir -m 700 "$place/run" "$place/home"
export XDG_RUNTIME_DIR=$place/run HOME=$place/home TMPDIR=$place
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share
export XDG_CACHE_HOME=$HOME/.cache XDG_STATE_HOME=$HOME/.local/state
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable LIBGL_ALWAYS_SOFTWARE=1
export GSETTINGS_BACKEND=memory GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME

# start_server: a display that ends with the command.
start_server ()
{
  Xvfb -displayfd 3 -screen 0 "${SIZE:-1400x900}x24" -nolisten tcp -noreset \
    3>"$place/number" >"$place/server.log" 2>&1 &
  server=$!
  for _ in $(seq 200); do
    [ -s "$place/number" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.05
  done
  if ! [ -s "$place/number" ]; then
    echo "display.sh: the X server did not start" >&2
    cat "$place/server.log" >&2
    exit 1
  fi
  DISPLAY=:$(cat "$place/number")
}

if [ -n "${REMIT_DISPLAY:-}" ]; then
  DISPLAY=$REMIT_DISPLAY
else
  start_server
fi
export DISPLAY

# The bus and the services that it starts would print among the command's own lines.
# shellcheck disable=SC2016
dbus-run-session -- sh -c 'exec "$@" >&3 2>&4 3>&- 4>&-' sh "$@" 3>&1 4>&2 \
  >"$place/bus.log" 2>&1
