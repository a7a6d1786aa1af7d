"""Who is answered what at every address: the table that test_walk.py walks.

The dossier of the walk lies with the specialist unit of a commune, drafted and not yet presented; for
`delivery` it is one whose result waits at the desk. A column is a person:

    nob  nobody signed in              oth  case officer of another unit of the commune
    cit  a citizen's account           hoh  head of that other unit
    rec  receiving officer             far  receiving officer of another commune
    ret  returning officer             fca  case officer there
    cas  case officer of the unit      fle  leader there
    hea  head of the unit              con  procedure controller of the province above both
    lea  leader of the commune         ove  overseer of the province
    cle  records clerk                 end  a case officer of the unit whose post has ended
    adm  administrator

What is answered: a status; `in` sent to sign in; `go` sent to another page; `did` a dossier got a new
entry, and nowhere else did one. Every form is sent as if its sender might. 404 stands where even that
the dossier exists is secret. `health-ready` is 503: in tests no worker runs.
"""

TABLE = """
                              nob cit rec ret cas hea lea cle adm oth hoh far fca fle con ove end
GET  account:preferences      in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:sign_in          200 go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
GET  account:sign_out         405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  account:post             in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:password         in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:second_step      in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
GET  account:security         in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:recovery_codes   in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
GET  account:passkey          in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:passkey_remove   in  404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
GET  account:totp             in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:totp_remove      in  404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
GET  account:end_sessions     in  405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  account:pin              in  200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  account:lock             in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
GET  account:unlock           in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
GET  account:here             in  405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  work:list                in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  work:queues              in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  work:paused              in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  work:opinions            in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  work:assign              in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  work:complete            in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  work:save_view           in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  work:forget_view         in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  work:columns             in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  dossiers:page            in  403 200 200 200 200 200 200 404 404 404 404 404 404 200 200 403
GET  dossiers:fresh           in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  dossiers:step            in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  dossiers:draft           in  403 403 403 200 200 403 403 404 404 404 404 404 404 403 403 403
GET  dossiers:draft_preview   in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
GET  dossiers:draft_file      in  403 200 200 200 200 200 200 404 404 404 404 404 404 403 403 403
GET  dossiers:signing_copy    in  403 404 404 404 404 404 404 404 404 404 404 404 404 403 403 403
GET  dossiers:issued_file     in  403 200 200 200 200 200 200 404 404 404 404 404 404 403 403 403
GET  dossiers:identity        in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
GET  dossiers:late           in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  delivery:list            in  403 200 200 403 403 403 403 403 403 403 200 403 403 403 403 403
GET  delivery:deliver         in  403 200 200 403 403 403 403 403 403 403 404 403 403 403 403 403
GET  organisation:tree        in  403 403 403 403 200 200 403 200 403 200 403 403 200 403 403 403
GET  organisation:by_code     in  403 403 403 403 go  go  403 go  403 go  403 403 404 403 403 403
GET  organisation:agency      in  403 403 403 403 200 200 403 200 403 200 403 403 404 403 403 403
GET  organisation:tab         in  403 403 403 403 200 200 403 200 403 200 403 403 404 403 403 403
GET  organisation:act         in  403 403 403 403 403 403 403 200 403 403 403 403 404 403 403 403
GET  reception:choose         in  403 200 403 403 403 403 403 403 403 403 200 403 403 403 403 403
GET  reception:receipt        in  403 200 403 403 403 403 403 403 403 403 404 403 403 403 403 403
GET  reception:receipt_file   in  403 200 403 403 403 403 403 403 403 403 404 403 403 403 403 403
GET  reception:accept         in  403 200 403 403 403 403 403 403 403 403 404 403 403 403 403 403
GET  reception:promise        in  403 go  403 403 403 403 403 403 403 403 go  403 403 403 403 403
GET  reception:duplicates     in  403 go  403 403 403 403 403 403 403 403 go  403 403 403 403 403
GET  reception:submitted     in  403 200 403 403 403 403 403 403 403 403 200 403 403 403 403 403
GET  reception:submission    in  403 404 403 403 403 403 403 403 403 403 404 403 403 403 403 403
GET  reception:submit        in  403 200 403 403 403 403 403 403 403 403 404 403 403 403 403 403
GET  catalogue:list              in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  catalogue:editor            in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:check             in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:present           in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:approve           in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:withdraw          in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:end_commitment    in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:procedure         in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  catalogue:copy              in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:compare           in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  catalogue:commitment        in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  catalogue:card_file         in  403 200 200 200 200 200 200 200 200 200 200 200 200 200 200 403
GET  words:list               in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  words:new                in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  words:word               in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  words:events             in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  words:new_event          in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  words:event              in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
GET  parties:list             in  403 200 200 200 200 200 403 403 200 200 200 200 200 403 403 403
GET  parties:duplicates       in  403 200 403 403 403 403 403 403 403 403 200 403 403 403 403 403
GET  parties:decide           in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
GET  parties:person           in  403 200 200 200 200 200 403 403 404 404 404 404 404 403 403 403
GET  parties:in_full          in  403 go  go  go  go  go  403 403 go  go  go  go  go  403 403 403
GET  public:home              200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:procedures        200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:suggest           200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:occasion          200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:procedure         200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:procedure_card    200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:offices           200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:follow            200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:followed          200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  public:forget            405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  set_language             go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
GET  health-live              200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
GET  health-ready             503 503 503 503 503 503 503 503 503 503 503 503 503 503 503 503 503
POST account:preferences      in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:sign_in          422 go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST account:sign_out         go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST account:post             in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:password         in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:second_step      in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST account:security         in  405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST account:recovery_codes   in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST account:passkey          in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:passkey_remove   in  404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
POST account:totp             in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:totp_remove      in  404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
POST account:end_sessions     in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST account:pin              in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:lock             in  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST account:unlock           in  422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST account:here             in  204 204 204 204 204 204 204 204 204 204 204 204 204 204 204 204
POST work:list                in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST work:paused              in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST work:queues              in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST work:opinions            in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST work:assign              in  403 go  go  go  go  go  go  go  go  go  go  go  go  go  go  403
POST work:complete            in  403 422 422 did did 422 422 422 422 422 422 422 422 422 422 403
POST dossiers:page            in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST dossiers:step            in  403 403 403 did did 403 403 404 404 404 404 404 404 403 403 403
POST dossiers:draft           in  403 403 403 did did 403 403 404 404 404 404 404 404 403 403 403
POST dossiers:draft_preview   in  403 403 403 200 200 403 403 404 404 404 404 404 404 403 403 403
POST dossiers:draft_file      in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST dossiers:signing_copy    in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST dossiers:issued_file     in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST dossiers:identity        in  403 200 200 200 200 200 403 404 404 404 404 404 404 403 403 403
POST dossiers:late           in  403 422 422 422 422 422 422 422 422 422 422 422 422 422 422 403
POST delivery:list            in  403 405 405 403 403 403 403 403 403 403 405 403 403 403 403 403
POST delivery:deliver         in  403 did did 403 403 403 403 403 403 403 404 403 403 403 403 403
POST organisation:tree        in  403 403 403 403 405 405 403 405 403 405 403 403 405 403 403 403
POST organisation:by_code     in  403 403 403 403 405 405 403 405 403 405 403 403 405 403 403 403
POST organisation:agency      in  403 403 403 403 405 405 403 405 403 405 403 403 405 403 403 403
POST organisation:tab         in  403 403 403 403 405 405 403 405 403 405 403 403 405 403 403 403
POST organisation:act         in  403 403 403 403 403 403 403 go  403 403 403 403 404 403 403 403
POST reception:choose         in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
POST reception:receipt        in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
POST reception:receipt_file   in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
POST reception:accept         in  403 did 403 403 403 403 403 403 403 403 404 403 403 403 403 403
POST reception:promise        in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
POST reception:duplicates     in  403 200 403 403 403 403 403 403 403 403 404 403 403 403 403 403
POST reception:submitted     in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
POST reception:submission    in  403 404 403 403 403 403 403 403 403 403 404 403 403 403 403 403
POST reception:submit        in  403 422 403 403 403 403 403 403 403 403 404 403 403 403 403 403
POST catalogue:list              in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST catalogue:editor            in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:check             in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:present           in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:approve           in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:withdraw          in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:end_commitment    in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:procedure         in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST catalogue:copy              in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:compare           in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST catalogue:commitment        in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST catalogue:card_file         in  403 405 405 405 405 405 405 405 405 405 405 405 405 405 405 403
POST words:list               in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST words:new                in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST words:word               in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST words:events             in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST words:new_event          in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST words:event              in  403 403 403 403 403 403 403 403 403 403 403 403 403 403 403 403
POST parties:list             in  403 405 405 405 405 405 403 403 405 405 405 405 405 403 403 403
POST parties:duplicates       in  403 405 403 403 403 403 403 403 403 403 405 403 403 403 403 403
POST parties:decide           in  403 go  403 403 403 403 403 403 403 403 404 403 403 403 403 403
POST parties:person           in  403 405 405 405 405 405 403 403 405 405 405 405 405 403 403 403
POST parties:in_full          in  403 200 200 200 200 200 403 403 404 404 404 404 404 403 403 403
POST public:home              405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:procedures        405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:suggest           405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:occasion          405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:procedure         405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:procedure_card    405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:offices           405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:follow            422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422 422
POST public:followed          405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST public:forget            go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST set_language             go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go  go
POST health-live              200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST health-ready             503 503 503 503 503 503 503 503 503 503 503 503 503 503 503 503 503
"""
