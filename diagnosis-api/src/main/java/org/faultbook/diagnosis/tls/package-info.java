/** The certificate that a server shows over TLS: read from PEM files, or made for a home. */
@NullMarked
package org.faultbook.diagnosis.tls;

import org.jspecify.annotations.NullMarked;
