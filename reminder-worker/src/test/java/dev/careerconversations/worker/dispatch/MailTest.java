package dev.careerconversations.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.worker.support.Schedule.Plan;
import dev.careerconversations.worker.support.WorkerTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTest extends WorkerTest {

    @Test
    void a_follow_up_reaches_the_manager_word_for_word_with_copy_and_reply_to_the_employee() {
        Plan plan = schedule.plan("Emma Ernst", "Max Meier");
        UUID notice =
                schedule.followUp(plan, "Thank you", "Hello Max,\n\nI will:\n- Draft <it> & send\n.\n\nÜbrigens: 谢谢\n");

        workOff();

        CaughtMail thanks = only();
        assertThat(thanks.subject()).isEqualTo("Thank you");
        assertThat(thanks.text()).isEqualTo("Hello Max,\n\nI will:\n- Draft <it> & send\n.\n\nÜbrigens: 谢谢\n");
        assertThat(thanks.html()).contains("Draft &lt;it&gt; &amp; send").doesNotContain("<it>");
        assertThat(thanks.from()).isEqualTo("Emma Ernst via Career Conversations <careers@example.com>");
        assertThat(thanks.to()).isEqualTo("Max Meier <" + plan.manager() + "@example.com>");
        assertThat(thanks.cc()).isEqualTo("Emma Ernst <" + plan.employee() + "@example.com>");
        assertThat(thanks.replyTo()).isEqualTo(thanks.cc());
        assertThat(thanks.envelope())
                .containsExactlyInAnyOrder(plan.manager() + "@example.com", plan.employee() + "@example.com");
        assertThat(thanks.messageId()).endsWith("@example.com>");
        assertThat(thanks.source()).contains("Date: Thu, 12 Mar 2026").doesNotContain("Auto-Submitted");
        assertThat(schedule.state(notice)).isEqualTo("SENT");
        assertThat(schedule.email(notice)).isEqualTo("SENT, attempt 0, retries 0");
    }

    @Test
    void reminders_of_one_person_arrive_as_one_mail_with_the_most_urgent_first() {
        Plan plan = schedule.plan("Emma", "Max");
        schedule.reminder("ACTION_ITEM_DUE_SOON", plan, "Find a mentor", Duration.ofMinutes(-1), Duration.ofDays(1));
        schedule.reminder("ACTION_ITEM_OVERDUE", plan, "Ask <b>Priya</b>", Duration.ofMinutes(-1), Duration.ofDays(1));

        workOff();

        CaughtMail digest = only();
        assertThat(digest.subject()).isEqualTo("Overdue: Ask <b>Priya</b>, and 1 more");
        assertThat(digest.envelope()).containsExactly(plan.manager() + "@example.com");
        assertThat(digest.text())
                .contains("Hello Max,")
                .contains("It was due on Thursday, 12 March 2026. Mark it done, or agree on a new date with Emma.")
                .contains("Open the plan: https://careers.example.com/plans/" + plan.id())
                .contains("You get this because");
        assertThat(digest.text().indexOf("Ask <b>Priya</b>"))
                .isLessThan(digest.text().indexOf("Find a mentor"));
        assertThat(digest.html()).contains("Ask &lt;b&gt;Priya&lt;/b&gt;").doesNotContain("<b>Priya");
        assertThat(digest.source()).contains("Auto-Submitted: auto-generated").contains("multipart/alternative");
    }

    @Test
    void names_of_any_script_arrive_and_none_can_begin_a_header() {
        Plan plan = schedule.plan("Эмма\r\nBcc: everybody@example.com", "Max, \"the\" Meier");
        schedule.followUp(plan, "Thanks\r\nX-Injected: yes", "Thank you.");

        workOff();

        CaughtMail thanks = only();
        String headers = thanks.source().substring(0, thanks.source().indexOf("\r\n\r\n"));
        assertThat(headers.lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("X-Injected"));
        assertThat(thanks.envelope()).hasSize(2);
        assertThat(thanks.subject()).isEqualTo("Thanks X-Injected: yes");
        assertThat(thanks.from()).startsWith("=?UTF-8?");
    }

    @Test
    void nothing_is_sent_that_was_withdrawn() {
        UUID notice = schedule.reminder(schedule.plan("Emma", "Max"), "Withdrawn");
        assembler.assemble(NOW);
        schedule.withdraw(notice);

        dispatch(mailServer, NOW);

        assertThat(mail.received()).isEmpty();
    }

    @Test
    void two_dispatchers_at_once_send_each_email_once() throws Exception {
        for (int i = 0; i < 200; i++) {
            schedule.reminder(schedule.plan("Emma", "Max"), "Promise " + i);
        }
        assembler.assemble(NOW);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        List<Future<?>> running = Stream.of(1, 2)
                .<Future<?>>map(worker -> workers.submit(() -> dispatch(mailServer, NOW)))
                .toList();
        for (Future<?> one : running) {
            one.get();
        }
        workers.shutdown();

        assertThat(mail.received()).hasSize(200);
        assertThat(mail.received()).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
        assertThat(schedule.emails()).containsExactly("SENT 200");
    }

    private CaughtMail only() {
        assertThat(mail.received()).hasSize(1);
        return mail.received().get(0);
    }
}
