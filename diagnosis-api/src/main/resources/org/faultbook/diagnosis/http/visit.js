// Copy buttons: hidden until this runs, for they do nothing without it.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  const said = document.getElementById(button.dataset.says);
  button.hidden = false;
  button.addEventListener("click", async () => {
    // a browser lends its clipboard to pages over TLS only; over plain http the selection is copied as it was done before
    let copied = false;
    try {
      await navigator.clipboard.writeText(text.value);
      copied = true;
    } catch {
      text.focus();
      text.select();
      copied = document.execCommand("copy");
    }
    if (copied && said) {
      said.textContent = button.dataset.done;
    }
  });
}
