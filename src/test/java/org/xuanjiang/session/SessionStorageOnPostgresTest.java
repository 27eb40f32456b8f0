package org.xuanjiang.session;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xuanjiang.support.PostgresDatabase;

class SessionStorageOnPostgresTest extends SessionStorageTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        PostgresDatabase.register(registry);
    }
}
