package dev.careerconversations.api.actionitem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyActionItemsIndexTest extends ApiTest {

    private static final String MANY = """
            insert into career.person (id, email, email_verified, name, time_zone, locale, reminder_hour, created_at, version)
            select md5('person' || n)::uuid, n || '@many.example', false, 'N', 'UTC', 'en', 9, now(), 0
            from generate_series(0, 999) n;
            insert into career.conversation_plan
                (id, employee_id, manager_id, manager_email, title, status, created_at, requested_at, version, changed_by, changed_at)
            select md5('plan' || n)::uuid, md5('person' || n % 1000)::uuid, md5('person' || (n + 1) % 1000)::uuid, 'm@many.example',
                'T', 'HELD', now(), now(), 0, 'EMPLOYEE', now()
            from generate_series(0, 9999) n;
            insert into career.action_item
                (id, plan_id, owner, author, title, due_on, planned_at, planned_by, status, created_at, version, changed_by, changed_at)
            select md5('item' || n)::uuid, md5('plan' || n % 10000)::uuid, 'EMPLOYEE', 'EMPLOYEE', 'T', current_date, now(),
                'EMPLOYEE', 'OPEN', now(), 0, 'EMPLOYEE', now()
            from generate_series(0, 49999) n;
            analyze career.conversation_plan;
            analyze career.action_item""";

    private static final String MINE = """
            explain select i.* from career.action_item i join career.conversation_plan p on p.id = i.plan_id
            where (p.employee_id = md5('person7')::uuid and i.owner in ('EMPLOYEE', 'MANAGER')
                or p.manager_id = md5('person7')::uuid and i.owner in ('EMPLOYEE', 'MANAGER'))
            and p.status in ('HELD') and i.status = 'OPEN' and i.due_on >= '0001-01-01' and i.due_on < '9999-12-31'
            and (i.due_on > '0001-01-01' or i.due_on = '0001-01-01' and i.id > '00000000-0000-0000-0000-000000000000')
            order by i.due_on, i.id fetch first 51 rows only""";

    @Test
    void among_many_plans_of_others_mine_are_found_by_indexes() throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = postgres.connectAs(PostgresServer.OWNER).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(MANY);
            var rows = statement.executeQuery(MINE);
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
            connection.rollback();
        }

        assertThat(plan).noneMatch(step -> step.contains("Seq Scan"));
        assertThat(String.join("\n", plan)).contains("ix_action_item_plan_id");
    }
}
