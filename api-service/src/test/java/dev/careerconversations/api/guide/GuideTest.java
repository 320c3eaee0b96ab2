package dev.careerconversations.api.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GuideTest extends ApiTest {

    private static final String GUIDE = "/api/v1/guide";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de-AT, en;q=0.5|de", "en-GB|en", "fr|en", "-|en"})
    void it_comes_in_the_language_that_its_reader_prefers(String accepted, String language) {
        in(accepted)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("language", equalTo(language));
    }

    @Test
    void it_may_be_kept_for_an_hour_and_is_not_sent_again() {
        String english = in("en").then()
                .header("Cache-Control", "private, max-age=3600")
                .extract()
                .header("ETag");

        as(employee)
                .header("Accept-Language", "en")
                .header("If-None-Match", english)
                .get(GUIDE)
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, max-age=3600")
                .body(emptyString());
        as(employee)
                .header("Accept-Language", "de")
                .header("If-None-Match", english)
                .get(GUIDE)
                .then()
                .statusCode(200)
                .header("ETag", not(english));
        assertThat(as(manager).header("Accept-Language", "en").get(GUIDE).header("ETag"))
                .isEqualTo(english);
    }

    @Test
    void a_refusal_is_not_kept() {
        given().get(GUIDE).then().statusCode(401).header("Cache-Control", "no-store");
        as(employee)
                .queryParam("step", "DANCE")
                .get(GUIDE)
                .then()
                .statusCode(400)
                .header("Cache-Control", "no-store")
                .body("violations[0].field", equalTo("step"));
    }

    @Test
    void prompts_are_narrowed_to_a_step_and_a_topic() {
        as(employee)
                .queryParam("step", "MEET")
                .get(GUIDE)
                .then()
                .statusCode(200)
                .body("prompts.step", everyItem(equalTo("MEET")))
                .body("meeting", hasSize(4));
        as(employee)
                .queryParam("topic", "INTEREST")
                .get(GUIDE)
                .then()
                .body("prompts", hasSize(1))
                .body("prompts[0].topic", equalTo("INTEREST"));
        as(employee)
                .queryParam("topic", "INTEREST")
                .queryParam("step", "MEET")
                .get(GUIDE)
                .then()
                .body("prompts", hasSize(0));
    }

    @Test
    void all_languages_say_the_same_things_in_the_same_order() {
        Guides guides = new Guides();
        GuideView english = guides.in("en");

        for (Locale language : Guides.LANGUAGES) {
            GuideView other = guides.in(language.toLanguageTag());
            assertThat(other.language()).isEqualTo(language.toLanguageTag());
            assertThat(shape(other)).isEqualTo(shape(english));
        }
        assertThat(english.prompts()).extracting(GuideView.Prompts::step).containsAll(List.of(GuideStep.values()));
        assertThat(english.prompts()).extracting(GuideView.Prompts::topic).containsExactly(GuideTopic.values());
        assertThat(english.meeting())
                .extracting(GuideView.Moment::moment)
                .containsExactly(GuideView.MomentKind.values());
    }

    private static List<Object> shape(GuideView guide) {
        return Arrays.asList(
                guide.is().size(),
                guide.isNot().size(),
                guide.meeting().stream()
                        .map(moment -> List.of(moment.moment(), moment.say().size()))
                        .toList(),
                guide.prompts().stream()
                        .map(some -> List.of(
                                some.step(), some.topic(), some.questions().size()))
                        .toList());
    }

    private Response in(String language) {
        return as(employee).header("Accept-Language", language).get(GUIDE);
    }
}
