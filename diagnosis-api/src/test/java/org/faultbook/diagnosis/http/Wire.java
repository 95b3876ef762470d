package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Talks to a server over a real socket and holds every exchange against {@code openapi.yaml}. */
final class Wire implements AutoCloseable {
    private static final OpenApiInteractionValidator INTERFACE =
            OpenApiInteractionValidator.createForInlineApiSpecification(yaml()).build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Wire(DiagnosisServer server) {
        this.address = server.address();
    }

    /** An answer as it came. */
    record Reply(int status, java.net.http.HttpHeaders headers, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Reply get(String path) throws Exception {
        return checked("GET", path, null, "en", true);
    }

    Reply get(String path, String language) throws Exception {
        return checked("GET", path, null, language, true);
    }

    Reply post(String path, String body) throws Exception {
        return checked("POST", path, body, "en", true);
    }

    /** A request that is wrong on purpose: only the answer is held against the interface. */
    Reply postWrong(String path, String body, String language) throws Exception {
        return checked("POST", path, body, language, false);
    }

    Reply getWrong(String path) throws Exception {
        return checked("GET", path, null, "en", false);
    }

    /** Any JSON, with more headers by name and value; the answer is held against the interface. */
    Reply change(String method, String path, String body, String language, String... headers) throws Exception {
        HttpRequest.Builder request = to(path).header("Accept-Language", language)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        Reply reply = send(request);
        check(reply, method, path);
        return reply;
    }

    /** A form with a picture, a request, or both; the answer is held against the interface. */
    Reply postForm(String path, byte @Nullable [] image, @Nullable String json, String language) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (json != null) {
            body.writeBytes("--part\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes((json + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        if (image != null) {
            body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"image\"; filename=\"photo.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(image);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.US_ASCII));
        Reply reply = send(to(path).header("Accept-Language", language)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        check(reply, "POST", path);
        return reply;
    }

    /** Any request, held against nothing. */
    Reply send(HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    /** The status line of the answer to a form that is sent to its end before a byte of the answer is read. */
    String statusOfFormSentWhole(String path, int pictureBytes, boolean chunked) throws IOException {
        URI server = URI.create(address);
        byte[] picture = new byte[pictureBytes];
        byte[] head = "--part\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] foot = "\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII);
        String length = chunked
                ? "Transfer-Encoding: chunked"
                : "Content-Length: " + (head.length + picture.length + foot.length);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + length
                            + "\r\nContent-Type: multipart/form-data; boundary=part\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (byte[] piece : List.of(head, picture, foot)) {
                if (chunked) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(piece);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address.substring(0, address.length() - 1) + path));
    }

    private Reply checked(String method, String path, @Nullable String body, String language, boolean requestToo)
            throws Exception {
        HttpRequest.Builder request = to(path).header("Accept-Language", language);
        if (body == null) {
            request.GET();
        } else {
            request.POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        }
        Reply reply = send(request);
        URI uri = to(path).build().uri();
        check(reply, method, path);
        if (requestToo) {
            var sent = new SimpleRequest.Builder(method, uri.getPath());
            if (uri.getQuery() != null) {
                for (String pair : uri.getQuery().split("&")) {
                    sent.withQueryParam(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
            if (body != null) {
                sent.withContentType("application/json").withBody(body);
            }
            var asked = INTERFACE.validateRequest(sent.build());
            assertThat(asked.getMessages()).as("%s %s %s", method, path, body).isEmpty();
        }
        return reply;
    }

    private static void check(Reply reply, String method, String path) {
        var response = SimpleResponse.Builder.status(reply.status())
                .withContentType(reply.header("Content-Type"))
                .withBody(reply.body())
                .build();
        var about = INTERFACE.validateResponse(path.replaceAll("\\?.*", ""), Request.Method.valueOf(method), response);
        assertThat(about.getMessages())
                .as("answer to %s %s: %s", method, path, reply.body())
                .isEmpty();
    }

    private static String yaml() {
        try (var in = Wire.class.getResourceAsStream("/openapi.yaml")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
