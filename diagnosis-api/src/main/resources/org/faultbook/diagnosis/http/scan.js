'use strict';
/* The code on a machine is sent as soon as it was photographed. Without this there is a button for it. */
(() => {
  /* Half of what the server takes: pictures of a good camera are sent slowly from a basement. */
  const MOST_BYTES = 5e6;
  const LONGEST = 3000;
  const scan = document.getElementById('scan');
  const send = document.getElementById('scan-send');
  if (!scan || !send) {
    return;
  }
  const place = document.getElementById('scan-place');
  const word = document.getElementById('scan-word');
  const label = word.textContent;
  let sending = false;

  /* A smaller picture in place of a large one; as it is where the browser cannot make one. */
  async function shrink() {
    const file = scan.files[0];
    if (file.size <= MOST_BYTES) {
      return;
    }
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.9); });
      const files = new DataTransfer();
      files.items.add(new File([small], 'code.jpg', { type: 'image/jpeg' }));
      scan.files = files.files;
    } catch {
      /* the server says what is wrong with it */
    }
  }

  send.hidden = true;
  place.classList.add('scripted');
  scan.addEventListener('change', async () => {
    if (sending || scan.files.length === 0) {
      return;
    }
    sending = true;
    word.textContent = place.dataset.reading;
    document.getElementById('scan-said').textContent = place.dataset.reading;
    await shrink();
    scan.form.requestSubmit(send);
  });
  /* a question has no picture, and its name would stand in the address; a photograph to keep is sent by its own button */
  scan.form.addEventListener('formdata', (event) => {
    if (!sending) {
      event.formData.delete('code');
    }
    const photograph = document.getElementById('image');
    if (sending || photograph && photograph.files.length === 0) {
      event.formData.delete('image');
    }
  });
  addEventListener('pageshow', () => {
    sending = false;
    scan.value = '';
    word.textContent = label;
    document.getElementById('scan-said').textContent = '';
  });
})();
