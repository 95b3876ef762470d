package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a request came from.
 *
 * @param address of an IPv6 network its first 64 bits, for a household has so many addresses
 * @param secure whether it came over TLS
 */
record Client(String address, boolean secure) {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    /**
     * @param behindProxy believes what a proxy on this machine says: X-Forwarded-Proto, and of X-Forwarded-For the last entry,
     *     which the proxy wrote; those before it are anybody's
     */
    static Client of(Context ctx, boolean behindProxy) {
        String remote = ctx.req().getRemoteAddr();
        boolean secure = ctx.req().isSecure();
        if (behindProxy && isLoopback(remote)) {
            List<String> told = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
            String last = told.isEmpty() ? "" : told.getLast();
            String said = last.substring(last.lastIndexOf(',') + 1).strip();
            return new Client(
                    network(LITERAL.matcher(said).matches() ? said : remote),
                    secure || "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
        }
        return new Client(network(remote), secure);
    }

    /** Whether an address as it is written, or the name of one, is of this machine alone. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String network(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == 4 ? literal : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
