package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.photo.PhotoReading.Role;
import org.faultbook.diagnosis.sample.SampleServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoContractTest {
    private static final String ASK = "/api/v1/recommendations";
    private static final PhotoReading PHOTO = new PhotoReading(
            List.of(
                    new PhotoReading.Line("W-O8 油分压差高", 0.91, Role.MESSAGE),
                    new PhotoReading.Line("JYS-75A", 0.99, Role.NAMEPLATE)),
            List.of(new PhotoReading.Code("W-O8", "W08", true, 0.91)),
            "劲屿",
            "JYS-75A",
            null,
            null,
            "油分压差高",
            List.of());

    private final SampleServices services = new SampleServices();
    private DiagnosisServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        wire = new Wire(server);
        services.photo = PHOTO;
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void recommend_photo_answerWithWhatWasRead() throws Exception {
        var reply = wire.postForm(ASK, picture("jpeg"), null, "zh");
        assertThat(reply.status()).isEqualTo(200);
        var photo = reply.json().at("/understood/photo");
        assertThat(photo.at("/lines/0/text").asText()).isEqualTo("W-O8 油分压差高");
        assertThat(photo.at("/codes/0/code").asText()).isEqualTo("W08");
        assertThat(photo.at("/codes/0/written").asText()).isEqualTo("W-O8");
        assertThat(photo.at("/model").asText()).isEqualTo("JYS-75A");
        assertThat(photo.at("/serialNumber").isNull()).isTrue();
        assertThat(reply.json().get("results")).isNotEmpty();
        assertThat(services.asked().subject()).isEqualTo("W08 油分压差高");
        assertThat(services.asked().errorCodes()).containsExactly("W08");
        assertThat(services.asked().equipment().model()).isEqualTo("JYS-75A");
    }

    @Test
    void recommend_photoWithARequest_bothAsked() throws Exception {
        String request = "{\"subject\":\"今天第三次\",\"limit\":3,\"maxParts\":1,\"equipment\":{\"model\":\"JYS-37A\"}}";
        assertThat(wire.postForm(ASK, picture("png"), request, "zh").status()).isEqualTo(200);
        assertThat(services.asked().subject()).isEqualTo("今天第三次");
        assertThat(services.asked().description()).isEqualTo("W08 油分压差高");
        assertThat(services.asked().limit()).isEqualTo(3);
        assertThat(services.asked().maxParts()).isEqualTo(1);
        assertThat(services.asked().equipment().model()).isEqualTo("JYS-37A");
    }

    @Test
    void recommend_jsonAlone_saysNothingOfAPhoto() throws Exception {
        assertThat(wire.post(ASK, "{\"subject\":\"漏水\"}")
                        .json()
                        .at("/understood")
                        .has("photo"))
                .isFalse();
    }

    @Test
    void recommend_photoWithoutText_422InBothLanguages() throws Exception {
        services.photo = null;
        var zh = wire.postForm(ASK, picture("jpeg"), null, "zh");
        assertThat(zh.status()).isEqualTo(422);
        assertThat(zh.json().get("type").asText()).isEqualTo("/problems/no-text-in-picture");
        assertThat(zh.json().get("detail").asText()).contains("重新拍照");
        assertThat(wire.postForm(ASK, picture("jpeg"), null, "en")
                        .json()
                        .get("detail")
                        .asText())
                .contains("closer");
    }

    @Test
    void recommend_noPicture_415() throws Exception {
        var reply = wire.postForm(ASK, "GIF89a no picture".getBytes(StandardCharsets.US_ASCII), null, "en");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/unsupported-picture");
    }

    @Test
    void recommend_brokenPicture_422() throws Exception {
        byte[] cut = java.util.Arrays.copyOf(picture("png"), 40);
        assertThat(wire.postForm(ASK, cut, null, "en").status()).isEqualTo(422);
    }

    @Test
    void recommend_pictureOverTenMegabytes_413() throws Exception {
        for (int extra : new int[] {1, 2 << 20}) {
            byte[] large = java.util.Arrays.copyOf(picture("jpeg"), (10 << 20) + extra);
            var reply = wire.postForm(ASK, large, null, "en");
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.json().get("detail").asText()).contains("10 MB");
        }
    }

    /** Most clients send a body to its end before they look for the answer. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recommend_pictureFarTooLargeSentWhole_answeredAndNotReset(boolean chunked) throws Exception {
        assertThat(wire.statusOfFormSentWhole(ASK, 30 << 20, chunked)).startsWith("HTTP/1.1 413");
    }

    @Test
    void recommend_formWithoutAPicture_namesThePart() throws Exception {
        var reply = wire.postForm(ASK, null, "{\"subject\":\"漏水\"}", "en");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("image");
    }

    @Test
    void recommend_requestOfTheFormWrong_namesTheField() throws Exception {
        var reply = wire.postForm(ASK, picture("jpeg"), "{\"limit\":0}", "en");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("limit");
        assertThat(wire.postForm(ASK, picture("jpeg"), "{", "en").status()).isEqualTo(400);
    }

    @Test
    void recommend_formFromAnotherOrigin_refused() throws Exception {
        var reply = wire.send(wire.to(ASK)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("--b--\r\n")));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(services.wasAsked()).isFalse();
    }
}
