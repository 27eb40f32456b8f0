package org.xuanjiang.organization.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Accounts as one request sees them: whoever asks next gets what was read first. Outside a request each question is a query. */
@Component
public class AccountsOfRequest {

    private static final String ATTRIBUTE = AccountsOfRequest.class.getName();

    private final Accounts accounts;

    AccountsOfRequest(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<Account> find(String personId) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? accounts.find(personId) : read(request).computeIfAbsent(personId, accounts::find);
    }

    /** All members of a group, by id. */
    public List<Account> inGroup(String groupId) {
        return accounts.inGroup(groupId);
    }

    /** Something was changed in this request; whoever asks next must not get what was read before. */
    static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Optional<Account>> read(RequestAttributes request) {
        var read = (Map<String, Optional<Account>>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (read == null) {
            read = new HashMap<>();
            request.setAttribute(ATTRIBUTE, read, RequestAttributes.SCOPE_REQUEST);
        }
        return read;
    }
}
