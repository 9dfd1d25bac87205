# shellcheck shell=bash
# Sourced: builds the programs that are missing or older than their sources. Needs processes.sh and a checkout as directory.

jar_of() { # MODULE, the path of its directory
  find "$1/target" -maxdepth 1 -name "${1##*/}*.jar" ! -name '*-tests.jar' ! -name '*-sources.jar' 2>/dev/null | head -n 1
}

# Repackaging gives a jar the time that makes builds reproducible; what it was made from keeps the real one.
outdated() { # MODULE
  local jar newest
  jar=$(jar_of "$1")
  [ -n "$jar" ] || return 0
  newest=$jar
  if [ "$jar.original" -nt "$jar" ]; then newest=$jar.original; fi
  [ -n "$(find pom.xml schema/pom.xml schema/src/main "$1/pom.xml" "$1/src/main" \
    -type f ! -path '*/frontend/*' -newer "$newest" -print -quit)" ]
}

# One build at a time in this checkout, so that two runs do not write the same jar.
build_programs() {
  local wanted=() module
  mkdir -p infra/target
  exec 8>infra/target/build.lock
  flock --nonblock 8 || await "Another run is building" 1800 flock --nonblock 8
  for module in "$@"; do
    if outdated "$module"; then wanted+=("$module"); fi
  done
  if [ ${#wanted[@]} -gt 0 ]; then
    command -v mvn >/dev/null || { echo "Maven is missing (Debian: apt-get install maven)" >&2; return 1; }
    complete build 1800 "Building ${wanted[*]}" mvn -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true \
      -pl "$(IFS=,; echo "${wanted[*]}")" -am || return 1
    for module in "${wanted[@]}"; do touch "$(jar_of "$module")"; done # a jar without changes keeps its old time
  fi
}

finish_build() { exec 8>&-; }
