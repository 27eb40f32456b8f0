package org.xuanjiang.notification;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Sends what is to be sent when a test says so. */
public final class PostRoom {

    private final FanOut fanOut;
    private final Dispatch dispatch;

    private PostRoom(FanOut fanOut, Dispatch dispatch) {
        this.fanOut = fanOut;
        this.dispatch = dispatch;
    }

    public void tellAll() {
        fanOut.run();
        dispatch.run();
    }

    /** Makes it a bean of the test context. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        PostRoom postRoom(FanOut fanOut, Dispatch dispatch) {
            return new PostRoom(fanOut, dispatch);
        }
    }
}
