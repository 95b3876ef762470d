package org.faultbook.diagnosis.http;

import java.util.UUID;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.faultbook.diagnosis.tls.ServerCertificate;

/** Listens with TLS 1.2 and 1.3. */
final class TlsConnector {
    private TlsConnector() {}

    static Connector of(Server server, HttpConfiguration base, ServerCertificate certificate, Listening listening) {
        HttpConfiguration http = new HttpConfiguration(base);
        // the name in the certificate is for clients to look at: in a plant it is asked by its address, too
        http.addCustomizer(new SecureRequestCustomizer(false));
        // of an entry that lives in memory alone
        String password = UUID.randomUUID().toString();
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStore(certificate.keyStore(password.toCharArray()));
        ssl.setKeyStorePassword(password);
        ssl.setSniRequired(false);
        ssl.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        return connector;
    }
}
