package dev.careerconversations.worker.batch;

import static dev.careerconversations.worker.batch.BatchSize.LEAST;
import static dev.careerconversations.worker.batch.BatchSize.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private static final int MOST = 100;

    private final BatchSize size = BatchSize.growing(MOST);

    @Test
    void few_are_taken_at_first() {
        assertThat(size.next()).isEqualTo(LEAST);
    }

    @Test
    void a_program_that_is_quick_takes_twice_as_many_each_time_until_the_batch_is_full() {
        learnAll(Duration.ofMillis(1));
        assertThat(size.next()).isEqualTo(2 * LEAST);
        for (int i = 0; i < 5; i++) {
            learnAll(Duration.ofMillis(1));
        }
        assertThat(size.next()).isEqualTo(MOST);
    }

    @Test
    void it_takes_as_many_as_are_composed_while_the_lanes_may_wait() {
        learnAll(Duration.ofMillis(1));
        learnAll(Duration.ofMillis(1));

        size.learn(40, 40, PATIENCE.multipliedBy(2));

        assertThat(size.next()).isEqualTo(20);
    }

    @Test
    void a_slow_one_takes_few_and_never_none() {
        learnAll(PATIENCE.multipliedBy(1_000));

        assertThat(size.next()).isEqualTo(LEAST);
    }

    @Test
    void the_little_that_there_was_to_do_says_nothing_of_a_full_batch() {
        learnAll(Duration.ofMillis(1));

        size.learn(2 * LEAST, 1, PATIENCE.dividedBy(15));

        assertThat(size.next()).isEqualTo(2 * LEAST);
    }

    @Test
    void a_small_batch_that_took_too_long_says_enough() {
        learnAll(Duration.ofMillis(1));

        size.learn(2 * LEAST, 12, PATIENCE.plusMillis(1));

        assertThat(size.next()).isEqualTo(11);
    }

    @Test
    void what_takes_little_time_begins_with_as_many_as_may_be_and_takes_fewer_once_it_was_slow() {
        BatchSize full = BatchSize.full(MOST);
        assertThat(full.next()).isEqualTo(MOST);

        full.learn(MOST, MOST, PATIENCE.multipliedBy(4));

        assertThat(full.next()).isEqualTo(MOST / 4);
    }

    @Test
    void what_takes_its_time_however_few_it_has_is_not_done_in_ever_smaller_batches() {
        BatchSize full = BatchSize.full(MOST);

        for (int i = 0; i < 20; i++) {
            full.learn(full.next(), full.next(), PATIENCE.multipliedBy(2));
        }

        assertThat(full.next()).isEqualTo(MOST / 5);
    }

    @Test
    void a_batch_that_is_smaller_than_that_by_configuration_stays_so() {
        BatchSize one = BatchSize.growing(1);

        one.learn(1, 1, Duration.ofNanos(1));
        assertThat(one.next()).isEqualTo(1);
        one.learn(1, 1, PATIENCE.multipliedBy(9));
        assertThat(one.next()).isEqualTo(1);
    }

    private void learnAll(Duration took) {
        size.learn(size.next(), size.next(), took);
    }
}
