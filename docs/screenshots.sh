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

# questions of a quarter, so that queue and gaps have something to show
for question in 水泵机封处漏水 机封漏水 轴封滴水 E-OH3停机 空压机高温报警 空压机排气有股酸味 配电柜抽屉推不进去 电梯关门到一半又打开; do
  for again in 1 2 3; do
    jq -n --arg subject "$question" '{$subject}' \
      | curl -fs -H 'Content-Type: application/json' --data-binary @- "$at/api/v1/recommendations" > "$home/answer.json"
  done
done
sleep 12
group=$(curl -fs "$at/review" | grep -o '/review/group?id=[^"]*' | sed -n 3p)
case=$(jq -r '.results[0].caseId' < "$home/answer.json")
unit=$(curl -fs "$at/equipment" | grep -o '/e/[^"?]*' | head -n 1)

shot answer-phone 390 1500 "/?lang=zh&q=%E6%B0%B4%E6%B3%B5%E6%9C%BA%E5%B0%81%E5%A4%84%E6%BC%8F%E6%B0%B4&type=circulating-pump"
shot answer-desk 1280 1100 "/?lang=en&q=Robot+stops+with+an+overload+alarm+on+joint+3%2C+motor+is+hot" dark
shot unit-phone 390 844 "$unit?lang=zh"
shot offline-phone 390 844 "/offline?lang=en" dark
shot case-desk 1280 1100 "/cases/$case?lang=zh"
shot review-desk 1280 900 "/review?lang=en"
shot group-desk 1280 1000 "$group&lang=zh"
shot gaps-desk 1280 900 "/gaps?lang=zh" dark
