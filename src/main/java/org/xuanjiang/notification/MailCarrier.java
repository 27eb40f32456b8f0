package org.xuanjiang.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.xuanjiang.notification.NotDelivered.Certainty;

/**
 * Letters over SMTP. A server must not deliver before it has got the line that ends the text (RFC 5321, 4.1.1.4), so whatever goes wrong
 * before that is certainly not delivered.
 */
@Component
class MailCarrier implements Carrier {

    private static final int PERMANENT = 500;

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final NotificationSettings settings;
    private final MessageText texts;
    private final Clock clock;

    MailCarrier(ObjectProvider<JavaMailSenderImpl> server, NotificationSettings settings, MessageText texts, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean isReady() {
        return settings.sender() != null && !settings.sender().isBlank() && server.getIfAvailable() != null;
    }

    @Override
    public void carry(Deliveries.Taken letter, LastByte lastByte) throws NotDelivered {
        var sender = server.getObject();
        var message = new Letter(sender.getSession(), lastByte);
        try {
            write(message, letter);
        } catch (MessagingException malformed) {
            throw new NotDelivered(Certainty.REFUSED_FOR_GOOD, "邮箱地址或者邮件内容有误：" + malformed.getMessage());
        }
        try {
            sender.send(message);
        } catch (MailException failed) {
            throw judged(failed, message);
        }
    }

    private void write(Letter message, Deliveries.Taken letter) throws MessagingException {
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender());
        helper.setTo(letter.address());
        helper.setSubject(texts.subject(letter));
        helper.setText(texts.letter(letter));
        helper.setSentDate(Date.from(clock.instant()));
        // The same at every attempt: whoever gets it twice can tell.
        message.setHeader("Message-ID", "<" + letter.id() + "@xuanjiang>");
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private static NotDelivered judged(MailException failed, Letter message) {
        var reason = reason(failed);
        var answer = answer(reason);
        if (answer > 0) {
            return new NotDelivered(answer >= PERMANENT ? Certainty.REFUSED_FOR_GOOD : Certainty.REFUSED, "邮件服务器答复：" + reason.getMessage());
        }
        if (message.left) {
            return new NotDelivered(Certainty.UNKNOWN, "邮件已交给服务器，但没有收到答复：" + reason.getMessage());
        }
        if (reason instanceof SendFailedException) {
            return new NotDelivered(Certainty.REFUSED, "邮件服务器不接收：" + reason.getMessage());
        }
        var what = failed instanceof MailAuthenticationException ? "邮件服务器的账号或口令不对：" : "连不上邮件服务器：";
        return new NotDelivered(Certainty.UNREACHABLE, what + reason.getMessage());
    }

    /** The server's answer to a command, or 0 when there was none. */
    private static int answer(Exception reason) {
        for (var failure = reason; failure != null; failure = failure instanceof MessagingException chain ? chain.getNextException() : null) {
            if (failure instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode();
            }
            if (failure instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static Exception reason(MailException failed) {
        if (failed instanceof MailSendException several && !several.getFailedMessages().isEmpty()) {
            return several.getFailedMessages().values().iterator().next();
        }
        return failed.getCause() instanceof Exception cause ? cause : failed;
    }

    /** Asks before it lets its last byte go. */
    private static final class Letter extends MimeMessage {

        private final LastByte lastByte;
        private boolean left;

        Letter(Session session, LastByte lastByte) {
            super(session);
            this.lastByte = lastByte;
        }

        @Override
        public void writeTo(OutputStream server, String[] ignoredHeaders) throws IOException, MessagingException {
            super.writeTo(server, ignoredHeaders);
            if (!lastByte.mayLeave()) {
                throw new IOException("another node has taken this letter over");
            }
            left = true;
        }
    }
}
