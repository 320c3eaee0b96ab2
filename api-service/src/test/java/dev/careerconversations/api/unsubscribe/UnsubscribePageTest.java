package dev.careerconversations.api.unsubscribe;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UnsubscribePageTest extends ApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | en | Switch these reminders off? | check-ins | Switch off | These reminders are on again",
                "de-CH | de | Diese Erinnerungen ausschalten? | an Check-ins | Ausschalten | Diese Erinnerungen sind wieder eingeschaltet",
                "fr | fr | Désactiver ces rappels ? | pour les points d’étape | Désactiver | Ces rappels sont réactivés",
                "es-MX | es | ¿Desactivar estos recordatorios? | sobre las reuniones de seguimiento | Desactivar | Estos recordatorios vuelven a estar activados",
                "pt-BR | en | Switch these reminders off? | check-ins | Switch off | These reminders are on again",
            })
    void the_page_speaks_the_persons_language_whatever_the_browser_does(
            String locale, String language, String question, String kind, String button, String undone) {
        choose("{\"locale\": \"%s\"}".formatted(locale)).statusCode(200);

        page("ja")
                .then()
                .header("Content-Language", language)
                .body("html.@lang", equalTo(language))
                .body("html.head.title", equalTo(question))
                .body("html.body.main.h1", equalTo(question))
                .body("**.findAll { it.name() == 'li' }.last()", equalTo(kind))
                .body("html.body.main.form.button", equalTo(button));
        given().post("/unsubscribe/" + token() + "/undo").then().body("html.body.main.h1", equalTo(undone));
    }

    @Test
    void it_brings_nothing_from_elsewhere_and_runs_nothing() {
        String html = page("en").asString();

        assertThat(html)
                .doesNotContain("<script", "<img", "<link", "http:", "https:", "url(", " style=", " on")
                .contains("prefers-color-scheme:dark", "name=\"viewport\"", "content=\"light dark\"");
        assertThat(html).startsWith("<!doctype html>");
    }

    @Test
    void its_headers_let_in_its_own_style_alone_and_have_it_neither_kept_nor_found_nor_told_of() throws Exception {
        Response page = page("en");
        String style = page.asString().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));

        for (Response answer : new Response[] {page, given().post("/unsubscribe/x/undo")}) {
            answer.then()
                    .header(
                            "Content-Security-Policy",
                            equalTo("default-src 'none'; style-src 'sha256-" + digest
                                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Robots-Tag", equalTo("noindex"))
                    .body(containsString(style));
            assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
        }
    }

    private Response page(String browsersLanguage) {
        return given().header("Accept-Language", browsersLanguage).get("/unsubscribe/" + token());
    }

    private String token() {
        UUID me =
                UUID.fromString(as(employee).get("/api/v1/me").then().extract().path("id"));
        return Links.token(me, Links.PREPARATION | Links.CHECK_INS);
    }
}
