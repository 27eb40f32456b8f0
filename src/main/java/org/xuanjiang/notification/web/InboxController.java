package org.xuanjiang.notification.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.notification.Inbox;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.organization.CurrentPerson;

/** Serves the page 消息; everybody sees the own messages only. */
@RestController
@RequestMapping("/api/messages")
class InboxController {

    private final Inbox inbox;
    private final CurrentPerson currentPerson;

    InboxController(Inbox inbox, CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.currentPerson = currentPerson;
    }

    /** @param before id of the last message of the page before, or none for the newest */
    @GetMapping
    List<Message> messages(@RequestParam(required = false) String before) {
        return inbox.of(currentPerson.get().id(), before).stream().map(Message::of).toList();
    }

    @GetMapping("/unread")
    Unread unread() {
        return new Unread(inbox.unread(currentPerson.get().id()));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        inbox.read(currentPerson.get().id(), id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        inbox.readAll(currentPerson.get().id());
    }

    record Unread(int count) {
    }

    record Message(String id, NotificationKind kind, String kindName, String title, String detail, String taskId, String caseId, String processInstanceId, OffsetDateTime at,
                   boolean read, boolean ended) {

        static Message of(Inbox.Message message) {
            return new Message(message.id(), message.kind(), message.kind().label(), message.title(), message.detail(), message.taskId(),
                message.caseId(), message.processInstanceId(), message.at(), message.read(), message.ended());
        }
    }
}
