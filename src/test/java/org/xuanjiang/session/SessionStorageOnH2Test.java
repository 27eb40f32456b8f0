package org.xuanjiang.session;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:session-storage;DB_CLOSE_DELAY=-1")
class SessionStorageOnH2Test extends SessionStorageTest {
}
