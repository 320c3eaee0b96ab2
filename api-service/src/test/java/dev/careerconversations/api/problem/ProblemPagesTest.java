package dev.careerconversations.api.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPagesTest extends ApiTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void each_type_leads_to_a_page_that_says_what_it_means_and_what_to_do(ProblemType type) {
        String page = given().get(type.uri())
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();

        assertThat(page).contains("<h1 lang=\"en\">" + escaped(type.title()) + "</h1>", "Status " + type.status());
        assertThat(ProblemTitles.help(type)).hasSizeGreaterThan(40);
        for (Locale language : ProblemTitles.LANGUAGES) {
            String title = ProblemTitles.of(type, language);
            assertThat(page).contains(escaped(title));
            assertThat(title.equals(type.title()))
                    .as(language + " " + title)
                    .isEqualTo(language.equals(Locale.ENGLISH));
        }
    }

    @Test
    void a_page_lists_all_types_and_a_type_that_is_none_is_not_found() {
        given().get("/problems").then().statusCode(200).body(containsString("/problems/illegal-step"));
        given().get("/problems/bad-mood")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-CH, en;q=0.5 | de | Nicht gefunden",
                "fr | fr | Introuvable",
                "es-MX | es | No encontrado",
                "nl, es;q=0.3 | es | No encontrado",
                "nl | en | Not found",
                "* | en | Not found",
                "en-GB, de;q=0.9 | en | Not found",
                ";;;q=x | en | Not found",
            })
    void titles_come_in_the_language_that_the_caller_reads(String accepted, String language, String title) {
        as(employee)
                .header("Accept-Language", accepted)
                .get("/api/v1/plans/0195a4e2-7c00-7000-8000-999999999999")
                .then()
                .statusCode(404)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title))
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void what_is_refused_before_it_reaches_a_resource_is_told_in_that_language_too() {
        as(employee)
                .header("Accept-Language", "de")
                .body(" ".repeat(300_000))
                .post("/api/v1/plans")
                .then()
                .statusCode(413)
                .header("Content-Language", "de")
                .body("title", equalTo("Der Inhalt ist zu groß"));
    }

    private static String escaped(String text) {
        return text.replace("'", "&#39;");
    }
}
