package io.datacommunicator.platform.signin;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A QR code as one path of an SVG picture: no script, no picture from elsewhere.
 *
 * @param size of a side, quiet zone included
 */
record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    /** What authenticator apps read: type, whose it is, secret. */
    static QrPicture ofAuthenticator(String account, String secret) {
        String label = encoded("Data Communicator") + ":" + encoded(account);
        return of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encoded("Data Communicator"));
    }

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
