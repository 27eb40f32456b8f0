package org.xuanjiang.organization.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One line in the log, and one {@link AccountEvent}, for everything that happens to an account; and a row for what people did to it.
 */
@Component
public class AccountJournal {

    private static final Logger LOG = LoggerFactory.getLogger(AccountJournal.class);

    private final ApplicationEventPublisher events;
    private final AccountActs acts;

    AccountJournal(ApplicationEventPublisher events, AccountActs acts) {
        this.events = events;
        this.acts = acts;
    }

    /** An act must be noted in the transaction that does it. */
    public void note(AccountEvent.Kind kind, String personId, String byId, String detail) {
        var event = new AccountEvent(kind, personId, byId, address(), detail);
        var level = kind.isRefusal() ? LOG.atWarn() : LOG.atInfo();
        level.log("{}: {} by {} from {}{}", kind.words(), personId, byId == null ? "the program" : byId, event.address(),
            detail == null ? "" : ": " + detail);
        if (kind.isAct() && byId != null) {
            acts.add(event);
        }
        events.publishEvent(event);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            ? request.getRequest().getRemoteAddr() : null;
    }
}
