package io.datacommunicator.edge.enrolment;

import io.nayuki.qrcodegen.QrCode;

/**
 * An address as a QR code of text: two rows of modules to a line. Light modules are drawn and dark ones left out, as fits
 * the dark ground of a terminal; cameras read it on a light one too.
 */
public final class QrPicture {

    private static final int QUIET = 2;

    private QrPicture() {}

    public static String of(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.LOW);
        var picture = new StringBuilder();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                picture.append(sign(!code.getModule(x, y), !code.getModule(x, y + 1)));
            }
            picture.append('\n');
        }
        return picture.toString();
    }

    private static char sign(boolean upperIsLight, boolean lowerIsLight) {
        if (upperIsLight) {
            return lowerIsLight ? '█' : '▀';
        }
        return lowerIsLight ? '▄' : ' ';
    }
}
