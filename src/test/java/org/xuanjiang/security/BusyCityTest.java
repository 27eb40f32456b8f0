package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.WholeProgram;

@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BusyCityTest {

    @Autowired
    private ApplicationContext program;

    @Test
    void everyUserTaskOfEveryModelWaits() {
        assertThat(BusyCity.in(program).waiting()).hasSize(BusyCity.USER_TASKS);
    }
}
