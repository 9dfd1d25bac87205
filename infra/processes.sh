# shellcheck shell=bash disable=SC2016,SC2154
# Sourced: starts programs so that none outlives the script, waits for them visibly, stops them.
# Needs $log_directory. Each program leads a process group of its own, so Ctrl-C reaches only the script,
# and is told to stop by the kernel should the script be killed.

declare -A started=() # name -> process id, of what must stay alive
stop_limit_seconds=40

start() { # NAME COMMAND...
  local name=$1 log="$log_directory/$1.log"
  shift
  if [ -s "$log" ]; then mv -f "$log" "$log.previous"; fi
  setsid setpriv --pdeathsig TERM -- "$@" >"$log" 2>&1 </dev/null &
  started[$name]=$!
}

# Runs COMMAND to its end like a program, but may be interrupted, and fails with its log.
complete() { # NAME SECONDS TEXT COMMAND...
  local name=$1 limit=$2 text=$3 status=0
  shift 3
  start "$name" "$@"
  await "$text" "$limit" ended "$name" || return 1
  wait "${started[$name]}" || status=$?
  unset "started[$name]"
  [ "$status" -eq 0 ] || show_log "$name" "failed with status $status"
  return "$status"
}

ended() { ! kill -0 "${started[$1]}" 2>/dev/null; }

# Shows TEXT and the seconds that pass until CONDITION holds; fails when a program dies or the time is over.
await() { # TEXT SECONDS CONDITION...
  local text=$1 limit=$2 begin=$SECONDS seconds=0 name
  shift 2
  [ -t 1 ] || echo "  $text"
  until "$@"; do
    for name in "${!started[@]}"; do
      if [ "$*" != "ended $name" ] && ended "$name"; then
        show_log "$name" "stopped by itself"
        return 1
      fi
    done
    seconds=$((SECONDS - begin))
    if [ "$seconds" -ge "$limit" ]; then
      echo "Gave up after $limit s: $text (logs: $log_directory)" >&2
      return 1
    fi
    if [ -t 1 ]; then printf '\r  %s %d s ' "$text" "$seconds"; elif ((seconds > 0 && seconds % 10 == 0)); then echo "  $text $seconds s"; fi
    sleep 1
  done
  if [ -t 1 ]; then printf '\r  %s %d s \n' "$text" "$((SECONDS - begin))"; fi
}

# Runs COMMAND every second. Returns, with its log shown, when a program has stopped by itself.
watch() { # COMMAND
  local name
  while sleep 1; do
    "$1"
    for name in "${!started[@]}"; do
      if ended "$name"; then
        show_log "$name" "stopped by itself"
        return 1
      fi
    done
  done
}

# Java buries the cause under its stack trace, so causes come first.
show_log() { # NAME WHAT-HAPPENED
  local log=$log_directory/$1.log
  printf '\n%s %s. From %s:\n\n' "$1" "$2" "$log" >&2
  { grep -aE '^Caused by:|ERROR' "$log" | tail -n 8; echo ...; tail -n 20 "$log"; } | cut -c1-400 | sed 's/^/    /' >&2
}

http_status() { # PORT PATH
  timeout 10 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" || exit 1
    printf "GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n" "$1" "$0" >&3
    read -r _ code _ <&3 && echo "$code"' "$1" "$2" 2>/dev/null
}

answers() { case $(http_status "$1" "$2") in 2?? | 3??) return 0 ;; *) return 1 ;; esac } # PORT PATH

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The living process whose number is the first line of FILE, if its command line has WORD: numbers are used again.
process_of() { # FILE WORD
  local id=
  { read -r id <"$1" && grep -qaF -- "$2" "/proc/$id/cmdline" && echo "$id"; } 2>/dev/null
}

# Asks all programs to stop, the youngest first, and makes those stop that do not.
stop_all() {
  local name id begin=$SECONDS
  for name in agent admin-ui platform; do
    if [ -n "${started[$name]:-}" ]; then kill -TERM -- "-${started[$name]}" 2>/dev/null || true; fi
  done
  for id in "${started[@]}"; do kill -TERM -- "-$id" 2>/dev/null || true; done
  for id in "${started[@]}"; do
    while kill -0 -- "-$id" 2>/dev/null && [ $((SECONDS - begin)) -lt "$stop_limit_seconds" ]; do sleep 0.2; done
    kill -KILL -- "-$id" 2>/dev/null || true
  done
  started=()
}

# The platform stops its own database; this is for one that outlived a platform killed the hard way.
stop_database() { # DATA-DIRECTORY
  local file id
  while IFS= read -r -d '' file; do
    id=$(process_of "$file" "$(dirname "$file")") || continue
    kill -INT "$id" 2>/dev/null || true # fast shutdown
    for _ in $(seq 100); do kill -0 "$id" 2>/dev/null || break; sleep 0.2; done
    kill -QUIT "$id" 2>/dev/null || true # at once; its log is replayed at the next start
  done < <(find "$1" -maxdepth 4 -name postmaster.pid -print0 2>/dev/null)
}
