# shellcheck shell=bash
# Sourced: sees to a dbus-daemon for the tests of Bluetooth. Needs root or sudo only where it is missing.

provide_bus() {
  local as_root=()
  if command -v dbus-daemon >/dev/null; then return 0; fi

  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  if ! command -v apt-get >/dev/null || ! command -v "${as_root[0]:-true}" >/dev/null; then
    echo "The tests of Bluetooth need dbus-daemon; on Debian, as root: apt-get install dbus" >&2
    return 1
  fi
  echo "Installing dbus for the tests of Bluetooth"
  "${as_root[@]}" apt-get -qq update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends dbus >/dev/null
}
