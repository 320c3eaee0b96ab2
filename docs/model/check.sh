#!/usr/bin/env bash
# Checks delivery.pml: what must hold holds, and each fault that is built in on purpose is found. Needs spin and gcc.
set -euo pipefail
model="$(cd "$(dirname "$0")" && pwd)/delivery.pml"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# check <holds|fails> <safety|liveness> <what it is> <options of the model>
check() {
  local expected="$1" kind="$2" name="$3"
  shift 3
  spin -a ${@+"$@"} "$model" > /dev/null
  if [ "$kind" = safety ]; then
    gcc -O2 -w -DSAFETY -DNOCLAIM -DCOLLAPSE -o pan pan.c
    ./pan -m200000 -w24 > result
  else
    gcc -O2 -w -DNFAIR=3 -DCOLLAPSE -o pan pan.c
    ./pan -a -f -m200000 -w24 > result
  fi
  if grep -q 'max search depth too small' result || ! grep -q 'errors: ' result; then
    cat result
    echo "$name: not searched to the end" >&2
    exit 1
  fi
  local found=holds
  grep -q 'errors: 0' result || found=fails
  printf '%-8s %-66s %s\n' "$found" "$name" "$(grep -o '[0-9]* states, stored' result) ($kind)"
  if [ "$found" != "$expected" ]; then
    cat result
    echo "$name: expected that it $expected" >&2
    exit 1
  fi
}

check holds safety   'two deaths of workers'                                            -DCRASHES=2
check holds safety   'a death and a worker that stands still'                           -DCRASHES=1 -DFREEZES=1
check holds safety   'a death, a connection lost after the final dot, a 4xx'            -DCRASHES=1 -DLOSSES=1 -DPUT_OFFS=1
check holds safety   'standing still, a connection lost, a 4xx'                         -DFREEZES=1 -DLOSSES=1 -DPUT_OFFS=1
check holds liveness 'a death: every email comes to an end'                             -DCRASHES=1
check holds liveness 'standing still: every email comes to an end'                      -DFREEZES=1
check holds liveness 'an email that kills its workers: the other is sent'               -DPOISON=0

check fails safety   'built in: settle without asking for token and attempt'            -DFREEZES=1 -DSETTLE_BLINDLY
check fails liveness 'built in: claim without counting'                                 -DPOISON=0 -DCLAIM_WITHOUT_COUNTING
check fails safety   'built in: claim a suspect together with others'                   -DPOISON=0 -DCLAIM_TOGETHER
check fails safety   'built in: settle a batch when all of it is sent'                  -DCRASHES=1 -DSETTLE_LATE
check fails safety   'built in: withdraw what is being sent'                            -DWITHDRAW_ALWAYS
check fails safety   'built in: take a lost answer for a no'                            -DLOSSES=1 -DDOUBT_IS_NO
