package org.faultbook.diagnosis.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A form with a photograph, as a browser sends it. */
final class Multipart {
    private Multipart() {}

    /** Sends it with these fields and nothing that the page would add. */
    static HttpResponse<String> send(Browser browser, String path, byte[] image, List<Map.Entry<String, String>> fields)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--part\r\nContent-Disposition: form-data; name=\"image\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(image);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send(browser.to(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
