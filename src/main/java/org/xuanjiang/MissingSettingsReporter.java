package org.xuanjiang;

import org.springframework.boot.SpringBootExceptionReporter;

/** Says what is missing or insecure in one line instead of a stack trace; found through META-INF/spring.factories. */
class MissingSettingsReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof MissingSettings missing) {
            System.err.println(missing.getMessage());
            return true;
        }
        return false;
    }
}
