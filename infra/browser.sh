# shellcheck shell=bash
# Sourced: sees to a Chromium and a font for the browser test. Needs root or sudo only where one is missing.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

provide_browser() {
  local missing=() as_root=()
  command -v chromium >/dev/null || missing+=(chromium)
  [ -n "$(find /usr/share/fonts -name '*.ttf' -print -quit 2>/dev/null)" ] || missing+=(fonts-liberation)
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  if ! command -v apt-get >/dev/null || ! command -v "${as_root[0]:-true}" >/dev/null; then
    echo "The browser test needs ${missing[*]}; on Debian, as root: apt-get install ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${missing[*]} for the browser test"
  "${as_root[@]}" apt-get -qq update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "${missing[@]}" >/dev/null
}
