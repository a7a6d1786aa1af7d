"""Citizens follow their dossier: by the QR code of the slip, or by its code and something only they know.

Nothing tells whether a code exists. The key leaves the address at once: what was proven is remembered in
the session, so that neither history nor a copied address opens the dossier for others.
"""
