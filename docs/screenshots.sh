#!/bin/sh
# Takes the pictures of the README anew: docs/screenshots.sh (needs Debian's chromium, curl and jq; some minutes).
set -eu
cd "$(dirname "$0")/.."
home=$(mktemp -d)
port=7079
at=http://127.0.0.1:$port
./faultbook demo --once --home "$home" > "$home/demo.log"
./faultbook serve --home "$home" --port $port > "$home/serve.log" 2>&1 &
server=$!
trap 'kill $server; wait $server || true; rm -rf "$home"' EXIT
until curl -fs "$at/readyz" > "$home/ready.json"; do
  kill -0 $server || { cat "$home/serve.log" >&2; exit 1; }
  sleep 1
done

# shot NAME WIDTH HEIGHT PATH [light|dark]
shot() {
  theme=""
  if [ "${5:-light}" = dark ]; then
    theme="--force-dark-mode --blink-settings=preferredColorScheme=0"
  fi
  # shellcheck disable=SC2086
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking \
    --user-data-dir="$home/chromium" $theme --window-size="$2,$3" --screenshot="docs/screenshots/$1.png" "$at$4" \
    2> "$home/chromium.log" || { cat "$home/chromium.log" >&2; exit 1; }
}

# ask TIMES QUESTION...: as a ticket screen asks
ask() {
  times=$1
  shift
  for question in "$@"; do
    for again in $(seq "$times"); do
      jq -n --arg subject "$question" '{$subject}' \
        | curl -fs -H 'Content-Type: application/json' --data-binary @- "$at/api/v1/recommendations" > "$home/answer.json"
    done
  done
}

# questions of a quarter, so that queue and gaps have something to show
ask 2 扫地车不吸水 "laser cutter lens burnt again" 叉车门架升不起来
ask 3 水泵机封处漏水 机封漏水 轴封滴水 E-OH3停机 空压机高温报警 配电柜抽屉推不进去 电梯关门到一半又打开 皮带机托辊异响
case=$(jq -r '.results[0].caseId' < "$home/answer.json")
# the gaps are brought up to date every 30 s
sleep 40
group=$(curl -fs "$at/review" | grep -o '/review/group?id=[^"]*' | sed -n 3p)

shot answer-phone 390 1650 "/?lang=zh&q=%E6%B0%B4%E6%B3%B5%E6%9C%BA%E5%B0%81%E5%A4%84%E6%BC%8F%E6%B0%B4&type=circulating-pump"
shot answer-desk 1280 1100 "/?lang=en&q=Robot+stops+with+an+overload+alarm+on+joint+3%2C+motor+is+hot" dark
shot unit-phone 390 1100 "/e/TL1909-00604?lang=zh"
shot offline-phone 390 1100 "/offline?lang=en" dark
shot case-desk 1280 1100 "/cases/$case?lang=zh"
shot review-desk 1280 900 "/review?lang=en"
shot group-desk 1280 1000 "$group&lang=zh"
shot gaps-phone 390 1100 "/gaps?lang=zh"
