package org.xuanjiang.process;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xuanjiang.support.PostgresDatabase;

/** On PostgreSQL with durability on. */
class CampaignLifecycleOnPostgresTest extends CampaignLifecycle {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        PostgresDatabase.register(registry);
    }
}
