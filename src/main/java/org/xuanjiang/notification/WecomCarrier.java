package org.xuanjiang.notification;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.xuanjiang.notification.NotDelivered.Certainty;

/** Messages to the group chat of a unit: one HTTP POST to the address of the group's robot (群机器人), which answers with an {@code errcode}. */
@Component
class WecomCarrier implements Carrier {

    private final NotificationSettings settings;
    private final MessageText texts;
    private final RestClient http;

    WecomCarrier(NotificationSettings settings, MessageText texts, RestClient.Builder builder) {
        this.settings = settings;
        this.texts = texts;
        // The address that was configured is the one that gets the text.
        this.http = builder.requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(ClientHttpRequestFactorySettings.defaults()
            .withConnectTimeout(Duration.ofSeconds(5)).withReadTimeout(Duration.ofSeconds(15))
            .withRedirects(Redirects.DONT_FOLLOW))).build();
    }

    @Override
    public Way way() {
        return Way.WECOM;
    }

    @Override
    public boolean isReady() {
        return !settings.webhooks().isEmpty();
    }

    @Override
    public void carry(Deliveries.Taken letter, LastByte lastByte) throws NotDelivered {
        var address = settings.webhooks().get(letter.recipient());
        if (address == null) {
            throw new NotDelivered(Certainty.REFUSED_FOR_GOOD, "没有设置该单位的企业微信群");
        }
        if (!lastByte.mayLeave()) {
            throw new NotDelivered(Certainty.REFUSED, "已由另一节点发送");
        }
        var answer = post(letter, address);
        if (answer == null || answer.errcode() == null) {
            throw new NotDelivered(Certainty.REFUSED, "企业微信的答复无法识别");
        }
        if (answer.errcode() != 0) {
            throw new NotDelivered(Certainty.REFUSED, "企业微信未接收（" + answer.errcode() + "）：" + answer.errmsg());
        }
    }

    private Answer post(Deliveries.Taken letter, java.net.URI address) throws NotDelivered {
        try {
            return http.post().uri(address).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("msgtype", "text", "text", Map.of("content", texts.group(letter))))
                .retrieve()
                .onStatus(HttpStatusCode::is3xxRedirection, (request, response) -> {
                    throw new RestClientException("redirected");
                })
                .body(Answer.class);
        } catch (RestClientResponseException refused) {
            throw new NotDelivered(Certainty.REFUSED, "企业微信答复 " + refused.getStatusCode().value());
        } catch (ResourceAccessException unreachable) {
            throw neverConnected(unreachable)
                ? new NotDelivered(Certainty.UNREACHABLE, "连不上企业微信：" + unreachable.getMostSpecificCause().getMessage())
                : new NotDelivered(Certainty.UNKNOWN, "消息已发往企业微信，但没有收到答复");
        } catch (RestClientException unreadable) {
            throw new NotDelivered(Certainty.UNKNOWN, "企业微信的答复无法识别");
        }
    }

    private static boolean neverConnected(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private record Answer(Integer errcode, String errmsg) {
    }
}
