/* eslint-disable */
/* The API as its OpenAPI document says, by `npm run client:generate`; a test fails when this file is stale. */

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. Says nothing about what it needs. */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can serve: database, queue and file store answer. 503 names what does not, and what to do. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a citizen's account. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in: the session comes back as a cookie that scripts cannot read. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs out: the session is gone on the server at once. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with the roles held today. */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The district, its divisions and wards. */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that an officer is away, and who stands in. */
        post: operations["recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an absence now. */
        post: operations["endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desks there are today. */
        get: operations["listDesks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks/{desk}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works at a desk today, and who of them is there. */
        get: operations["listDeskOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a code of six digits, which works once, for ten minutes. With `dossier` or `draftId`, to come back to what was filed
         *     or begun without an account: the answer is the same when they and the address do not fit, and then nothing is sent.
         */
        post: operations["requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-codes/{id}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a session with the code: the same phone or address has to be given again. */
        post: operations["openSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published e-services: search without accents, and how many each further choice would leave. */
        get: operations["searchProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One procedure in the version in force today. */
        get: operations["getProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads one file (PDF, JPEG, PNG, HEIC); it becomes part of a dossier when the dossier is filed with its id. */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downloads a document, always as an attachment: nothing a citizen uploaded is ever rendered on this origin. */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of a photo; 404 for what has none. Made by us from the upload, so it may be shown on a page. */
        get: operations["downloadThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/page-picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of one page of a PDF; 404 for what has none. Made by us from the upload, as a thumbnail is. */
        get: operations["downloadPagePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The e-form a procedure is filed with today, as data: what to ask, when, and what an answer may be. */
        get: operations["getForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the officer's queues, filtered and sorted, a page at a time. */
        get: operations["listQueue"];
        put?: never;
        /** Files a dossier online. Answers with its number and the secret of the look-up. */
        post: operations["fileDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in a dossier at the counter or by post: filed and received at once, with its due date. */
        post: operations["takeInDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open dossiers of the person for the procedure: a second one is taken in knowingly or not at all. The number is
         *     personal and so is in no address.
         */
        post: operations["findDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/provisional/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossier a provisional number has become. */
        get: operations["findProvisional"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/originals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which originals the desk has or had, who took them, and to whom they were given back. */
        get: operations["listOriginals"];
        put?: never;
        /** Takes originals into the desk's keeping. */
        post: operations["takeOriginals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/originals/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives originals back, to whom is named. */
        post: operations["giveBackOriginals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The e-form of a dossier in words, in the language asked for; 404 for one that came without an e-form. */
        get: operations["getFilledForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The citizen's drafts. */
        get: operations["listDrafts"];
        put?: never;
        /** Begins a draft; it is kept for 60 days after the last change. */
        post: operations["beginDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One draft, with the version that the next change has to name. */
        get: operations["getDraft"];
        /** Writes a draft anew; its 60 days begin again. */
        put: operations["saveDraft"];
        post?: never;
        /** Throws a draft away. */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receives a dossier: Form 01, the clock starts. */
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/ask-before-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for what is missing, before receipt: fully, once, point by point (Form 02). */
        post: operations["askBeforeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/give-before-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives what was asked for before receipt. */
        post: operations["giveBeforeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a dossier whose filer did not answer in time. */
        post: operations["lapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/refuse-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses to receive, with reason and legal basis (Form 03). */
        post: operations["refuseReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the dossier on; the worker opens the next step. */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a step of the own desk over from a colleague, or from the desk's queue. */
        post: operations["takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a step in hand that lies in the queue of the own desk. */
        post: operations["claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a step back to the queue of the own desk. */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks other desks for an opinion, beside the route. */
        post: operations["consult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/give-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the opinion the own desk was asked for. */
        post: operations["giveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/draft-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts the result; somebody else will sign it. */
        post: operations["draftResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the dossier back to an earlier step, with the reason; the work between is done again. */
        post: operations["sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what one has just passed on, while nobody has worked on it; `If-Match` is the version that act answered. */
        post: operations["takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/endorse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs on the way, where other desks still follow. */
        post: operations["endorse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the result: the dossier is resolved. Nobody signs an own draft. */
        post: operations["sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Concludes at a linked body what was endorsed before. */
        post: operations["conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses in writing, with reason and legal basis; that resolves the dossier too. */
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/return-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the result to the person. */
        post: operations["returnResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/request-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a supplement after receipt: once; the limit starts again when it is complete. */
        post: operations["requestSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/answer-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the request, all points at once. */
        post: operations["answerSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/require-obligation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a financial obligation to be met; its time is not counted where the procedure says so. */
        post: operations["requireObligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/settle-obligation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the obligation was met. */
        post: operations["settleObligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/reappoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a new date with an apology (Form 04): once, and the dossier stays late. */
        post: operations["reappoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws before receipt: at once. */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/request-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks to withdraw after receipt. */
        post: operations["requestWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/accept-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the citizen take the dossier back: it ends here. */
        post: operations["acceptWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/decline-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says why a dossier cannot be taken back any more; work on it goes on. */
        post: operations["declineWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a dossier, with reason and legal basis. */
        post: operations["stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts a stop: the dossier goes on where it stood, with what was left of its time. */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Any dossier the officer may see, open or over. What is typed is personal and so is in no address. */
        post: operations["searchDossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which officers have looked at it, the newest first. */
        get: operations["listReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The citizen's own dossiers, newest first. */
        get: operations["listMyDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier as the reader may see it, with what the reader may do. Its version is the ETag. */
        get: operations["getDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this date: the ledger of the clock and the days counted. */
        get: operations["explainClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The control sheet of the dossier (Form 05). */
        get: operations["listHandOvers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many dossiers each queue of the officer holds now, under the same filters as the lists. */
        get: operations["countQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each officer of the reader's units has in hand, who is away, and what lies in nobody's hands. */
        get: operations["readUnitLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How far a dossier is, for anyone with its number and secret: no name, no unit, no procedure. */
        post: operations["lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an act would mean: how many dossiers, and on which of them it cannot be done. Changes nothing. */
        post: operations["previewBulkAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for an act on many dossiers; each is done, or refused, by itself. */
        post: operations["startBulkAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an act is, dossier by dossier. */
        get: operations["getBulkAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again what failed, and only that. */
        post: operations["retryBulkAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what an act has passed on, as an act of its own: what somebody has worked on since stays where it is. */
        post: operations["takeBulkActBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-load/redistribution/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would have how much, before and after, and which steps would move. Changes nothing. */
        post: operations["previewRedistribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-load/redistribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the moves seen, as one bulk act; each is made, or refused, by itself. */
        post: operations["startRedistribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Columns, keys, language and length of a page; what everybody begins with until it is changed. */
        get: operations["readDeskSettings"];
        /** Changes them all. */
        put: operations["changeDeskSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own views, and those shared in the own unit. */
        get: operations["listViews"];
        put?: never;
        /** Keeps a list by name. */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an own view. */
        put: operations["changeView"];
        post?: never;
        /** Throws an own view away. */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an open step of the own unit to somebody else of its desk; with nobody there it lies in the desk's queue. */
        post: operations["reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `queues` (a dossier of the units read has changed; `resync` when some of it was missed for good),
         *     `presence` (somebody opened or closed one), `ping`. Goes on from `Last-Event-ID`.
         */
        get: operations["listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says, every 20 seconds, that the dossier is open at this desk; answers who else has it open. */
        post: operations["beat"];
        /** Says that it was closed. */
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the officers have noted, oldest first; the person concerned never sees it. */
        get: operations["listNotes"];
        put?: never;
        /** Adds a note, which stays as it is. */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers asked for and handed in, with what was found of each. */
        get: operations["listPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/papers/{paper}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what was found of a paper; the finding before it stays. */
        post: operations["recordFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an act would lead to, or the refusal it would meet; nothing is written. */
        get: operations["previewAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a supplement request can point at: papers and questions, by name. */
        get: operations["listPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reason-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reasons to start from, for one act. */
        get: operations["listReasonTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/result-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results to start a draft from, filled with the dossier's answers. */
        get: operations["listResultTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of what a dossier mentions by id: its procedure, desks and officers. */
        get: operations["listNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/issued-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers a dossier's history owes the person, in order. */
        get: operations["listIssuedPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/issued-papers/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them as a file; made when first asked for, and the same bytes ever after. */
        get: operations["downloadIssuedPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issued-papers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a paper holds, for anybody who has its code in hand. */
        get: operations["checkIssuedPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issued-papers/{code}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a paper back, or puts a corrected one in its place. */
        post: operations["withdrawIssuedPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/control-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The control sheet of a dossier (Form 05) as a PDF, as far as it has come. */
        get: operations["printControlSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/result-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The result with these words as it would be issued, marked a draft. Nothing is kept. */
        post: operations["previewResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of a receiving desk (Form 06), A4. */
        get: operations["printRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One form of several dossiers in one PDF, in the order asked for. */
        post: operations["printBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversation about a dossier, oldest first. */
        get: operations["listMessages"];
        put?: never;
        /** Writes to the other side, while the dossier is not over. */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The language, and the channels allowed. */
        get: operations["readPreferences"];
        /** Changes them. Allowing Zalo is a consent, and is recorded with its date, as is taking it back. */
        put: operations["changePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The applicant rates how the dossier was dealt with, once. */
        post: operations["rateDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same from the paper in hand: number and secret instead of an account. */
        post: operations["rateByProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many gave each level, by unit, in a period; open to everybody. */
        get: operations["getSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due line by line, and every order with its state. */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payments/online": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts an online payment: answers with the address of the gateway to send the browser to. */
        post: operations["startPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payments/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link by which somebody else can pay. It shows the amount, the number and the procedure, nothing more. */
        post: operations["makePaymentLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payments/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names the fee where the City People's Council sets it and no amount is published. */
        post: operations["assessFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/payments/cash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records cash taken at the receiving desk, against a receipt. */
        post: operations["receiveCash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the link is for. */
        post: operations["lookAtLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-links/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts the payment the link is for. */
        post: operations["payByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a refund of what was paid, or of what came although nothing was owed. */
        post: operations["requestRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refund/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the refund was paid out; not by whoever asked for it. */
        post: operations["payRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refund/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines the refund, with the reason. */
        post: operations["declineRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balances of the accounts over the dossiers in scope; together they are zero. */
        get: operations["readBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last reconciliations with the gateway. */
        get: operations["listReconciliations"];
        put?: never;
        /** Asks for a day to be compared with the gateway now; the result appears in the list. */
        post: operations["reconcileDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contradictions between the house and the gateway that nobody has closed. */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/findings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a contradiction, with what came of it. */
        post: operations["closeFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/vnpay/ipn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instant payment notification: called by VNPay, answered in its own words, with 200 whatever happens. */
        get: operations["hearAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the escalation ladder has told the signed-in officer about open dossiers. */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Received, resolved and on-time figures of any period; open to everybody, counts only. */
        get: operations["slaReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossiers one number of the report counts, as far as the reader may see them. */
        get: operations["dossiersBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla/dossiers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Eighteen columns a dossier, nothing about the person; streamed, so that its length does not matter. */
        get: operations["exportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla/dossiers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as comma-separated values. */
        get: operations["exportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ii06": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Columns 3 to 13 by field, level or unit, with what was withdrawn and stopped, and its equations checked. */
        get: operations["formII06"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ii06.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook. */
        get: operations["formII06Xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ii06.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on paper: A4 landscape. */
        get: operations["formII06Pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/stored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest period first. */
        get: operations["listStoredReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/stored/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts it again: the same hash, or what came in later. */
        get: operations["checkStoredReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/stored/{id}/ii06.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As a workbook, each division a sheet, the hash of the figures above. */
        get: operations["storedReportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/stored/{id}/ii06.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On paper, with the hash of the figures on the cover. */
        get: operations["storedReportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/as-of/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dossier: state, dates, and in whose hands it was. */
        get: operations["dossierAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/as-of/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lay on a desk. */
        get: operations["queueAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RegisterDto: {
            /** @description a phone number, an e-mail address or a name of one's own */
            login: string;
            /** @description at least 10 characters, any of them; no rules about which */
            password: string;
            name: string;
            phone?: string;
            /** Format: email */
            email?: string;
        };
        SignInDto: {
            login: string;
            password: string;
        };
        HeldRoleView: {
            role: string;
            unitId: string;
            deskId: string | null;
        };
        MeView: {
            roles: components["schemas"]["HeldRoleView"][];
            /** @description officers this one stands in for today */
            substitutesFor: string[];
            kind: string;
            /** @description of an officer: as acts name who did them */
            officerId: string | null;
            name: string;
            /** @description the whole installation is a demonstration, whose people are invented */
            isDemo: boolean;
        };
        UnitView: {
            id: string;
            kind: string;
            parentId: string | null;
            nameVi: string;
            nameEn: string;
            officialCode: string | null;
            /** @description first part of the dossier numbers given here; a labelled placeholder in the demonstration */
            agencyCode: string | null;
            agencyCodeIsPlaceholder: boolean;
            validTo: string | null;
        };
        UnitListView: {
            items: components["schemas"]["UnitView"][];
        };
        RecordAbsenceDto: {
            /** Format: uuid */
            officerId: string;
            /**
             * Format: uuid
             * @description who stands in; without one the desk's other officers get the work
             */
            substituteId?: string;
            from: string;
            to: string;
            reason: string;
        };
        DeskView: {
            id: string;
            unitId: string;
            /** @description one_stop, leader, expert */
            kind: string;
            nameVi: string;
            nameEn: string;
            unitNameVi: string;
            unitNameEn: string;
        };
        DeskListView: {
            items: components["schemas"]["DeskView"][];
        };
        DeskOfficerView: {
            /** @description held at this desk today */
            roles: string[];
            id: string;
            name: string;
            titleVi: string;
            isPresent: boolean;
            /** @description when the officer is expected back; null when present */
            absentUntil: string | null;
        };
        DeskOfficerListView: {
            items: components["schemas"]["DeskOfficerView"][];
        };
        DossierProofDto: {
            number: string;
            secret: string;
        };
        RequestCodeDto: {
            /** @description a mobile number or an e-mail address */
            target: string;
            /** @description the dossier to come back to */
            dossier?: components["schemas"]["DossierProofDto"];
            /**
             * Format: uuid
             * @description or the draft to come back to
             */
            draftId?: string;
        };
        SentCodeView: {
            id: string;
            /** @description email or sms */
            channel: string;
            /** @description nothing is really sent: see the SMS log of the demonstration */
            isSimulated: boolean;
            expiresAt: string;
        };
        OpenByCodeDto: {
            target: string;
            code: string;
        };
        LimitView: {
            value: number;
            /** @description working_days, calendar_days, hours, same_day */
            unit: string;
        };
        ProcedureSummaryView: {
            /** @description who may ask: person, organisation */
            audience: string[];
            /** @description names of the fields that are an illustration and not a published fact */
            illustrative: string[];
            id: string;
            nationalCode: string | null;
            nameVi: string;
            nameEn: string;
            fieldId: string;
            level: string;
            serviceLevel: number;
            limit: components["schemas"]["LimitView"];
            /** @description [VND]; null: unknown, or set by the city */
            feeVnd: number | null;
        };
        FacetView: {
            value: string;
            nameVi: string;
            nameEn: string;
            count: number;
        };
        FacetsView: {
            field: components["schemas"]["FacetView"][];
            level: components["schemas"]["FacetView"][];
            serviceLevel: components["schemas"]["FacetView"][];
            audience: components["schemas"]["FacetView"][];
        };
        ProcedureListView: {
            items: components["schemas"]["ProcedureSummaryView"][];
            total: number;
            facets: components["schemas"]["FacetsView"];
            /** @description what was probably meant, when nothing was found */
            suggestion: string | null;
        };
        PaperView: {
            key: string;
            nameVi: string;
            nameEn: string;
            kind: string;
            copies: number;
            presentOnly: boolean;
            conditionVi: string | null;
        };
        RouteStepView: {
            action: string;
            deskRef: string;
            group: number | null;
            nameVi: string;
            nameEn: string;
        };
        ProcedureView: {
            /** @description who may ask: person, organisation */
            audience: string[];
            /** @description names of the fields that are an illustration and not a published fact */
            illustrative: string[];
            papers: components["schemas"]["PaperView"][];
            route: components["schemas"]["RouteStepView"][];
            versionId: string;
            version: number;
            validFrom: string;
            validTo: string | null;
            resultVi: string;
            legalBasisVi: string;
            extensionVi: string | null;
            feeNoteVi: string | null;
            source: string;
            id: string;
            nationalCode: string | null;
            nameVi: string;
            nameEn: string;
            fieldId: string;
            level: string;
            serviceLevel: number;
            limit: components["schemas"]["LimitView"];
            /** @description [VND]; null: unknown, or set by the city */
            feeVnd: number | null;
        };
        DocumentView: {
            id: string;
            name: string;
            mediaType: string;
            /** @description [bytes] */
            size: number;
            sha256: string;
            /** @description null: could not be counted */
            pageCount: number | null;
            hasThumbnail: boolean;
            scanState: string;
        };
        WordsView: {
            vi: string;
            en: string;
        };
        FormPageView: {
            /** @description questions, groups of questions and lists; the shapes are described in docs/adr/0101-forms-are-data.md */
            fields: Record<string, never>[];
            key: string;
            title: components["schemas"]["WordsView"];
        };
        FormView: {
            /** @description questions that end it before it begins */
            eligibility: Record<string, never>[];
            pages: components["schemas"]["FormPageView"][];
            /** @description what the answers mean for the papers of the procedure */
            papers: Record<string, never>[];
            id: string;
            version: number;
            validFrom: string;
            subject: components["schemas"]["WordsView"];
            source: string;
            /** @description no published text was compared */
            illustrative: boolean;
        };
        ApplicantDto: {
            fullName: string;
            /** @description ten digits; spaces, dots and +84 are understood */
            phone: string;
            /** Format: email */
            email?: string;
            citizenNumber?: string;
            address: string;
        };
        FeeClaimsDto: {
            /**
             * @description ground of a remission; the desk compares it with the papers
             * @enum {string}
             */
            exemption?: "child" | "poor_household" | "elderly" | "disabled" | "merit" | "minority_hardship";
            copies?: number;
            /** @description day of the event, `YYYY-MM-DD`: late filing may cost a surcharge */
            eventDate?: string;
        };
        PaperDto: {
            /** @description key of the paper in the procedure: `p1` */
            paper: string;
            /**
             * Format: uuid
             * @description id of an uploaded document
             */
            documentId: string;
        };
        FileDossierDto: {
            procedureId: string;
            /** @description ward of residence */
            wardId: string;
            /** @enum {string} */
            delivery: "counter" | "post" | "online";
            applicant: components["schemas"]["ApplicantDto"];
            /** @description what is asked for, in one line */
            subject: string;
            note?: string;
            /** @description answers to the procedure's e-form (`GET /procedures/{id}/form`), without the facts above */
            answers?: {
                [key: string]: unknown;
            };
            /** @description what the fee depends on */
            fee?: components["schemas"]["FeeClaimsDto"];
            /** @description several documents of one paper are its pages, in this order */
            papers: components["schemas"]["PaperDto"][];
            /**
             * Format: uuid
             * @description a draft that this filing takes the place of
             */
            draftId?: string;
        };
        FiledDossierView: {
            id: string;
            number: string;
            /** @description with the number, opens the look-up; shown to the filer only */
            lookupSecret: string;
            state: string;
            version: number;
            submittedAt: string;
            dueAt: string | null;
        };
        OriginalDto: {
            /** @description what it is, as the receipt names it */
            name: string;
            copies: number;
        };
        ProvisionalDto: {
            /** @description `TAM-7KQ2-251125-0003`, on the slip the person has */
            number: string;
            /** @description when it was received at the counter: the limit runs from here */
            receivedAt: string;
        };
        TakeInDossierDto: {
            procedureId: string;
            /** @description ward of residence */
            wardId: string;
            /** @enum {string} */
            delivery: "counter" | "post" | "online";
            applicant: components["schemas"]["ApplicantDto"];
            /** @description what is asked for, in one line */
            subject: string;
            note?: string;
            /** @description answers to the procedure's e-form (`GET /procedures/{id}/form`), without the facts above */
            answers?: {
                [key: string]: unknown;
            };
            /** @description what the fee depends on */
            fee?: components["schemas"]["FeeClaimsDto"];
            /** @description several documents of one paper are its pages, in this order */
            papers: components["schemas"]["PaperDto"][];
            /**
             * Format: uuid
             * @description a draft that this filing takes the place of
             */
            draftId?: string;
            /** @enum {string} */
            channel: "counter" | "post";
            /** @description day of the postmark, `YYYY-MM-DD`; only by post */
            postmarkedOn?: string;
            /** @description originals the desk keeps for comparison and gives back */
            originals?: components["schemas"]["OriginalDto"][];
            /** @description of a record the desk made while it had no network; sent with the key made for that record */
            provisional?: components["schemas"]["ProvisionalDto"];
        };
        DuplicatesDto: {
            citizenNumber: string;
            procedureId: string;
        };
        OpenDossierView: {
            id: string;
            number: string;
            state: string;
            channel: string;
            submittedAt: string;
            dueAt: string | null;
        };
        OpenDossierListView: {
            items: components["schemas"]["OpenDossierView"][];
        };
        ProvisionalView: {
            id: string;
            number: string;
            state: string;
            version: number;
            submittedAt: string;
            dueAt: string | null;
        };
        OriginalView: {
            no: number;
            name: string;
            copies: number;
            deskId: string;
            takenAt: string;
            takenBy: string;
            /** @description null while the desk has it */
            returnedAt: string | null;
            returnedBy: string | null;
            receivedBy: string | null;
        };
        OriginalListView: {
            items: components["schemas"]["OriginalView"][];
        };
        TakeOriginalsDto: {
            originals: components["schemas"]["OriginalDto"][];
        };
        GiveBackOriginalsDto: {
            nos: number[];
            /** @description who took them */
            receivedBy: string;
        };
        AnswerRowView: {
            /** @description `child.fullName` */
            path: string;
            label: string;
            /** @description null: left empty */
            text: string | null;
        };
        AnsweredPageView: {
            rows: components["schemas"]["AnswerRowView"][];
            key: string;
            title: string;
        };
        FilledFormView: {
            pages: components["schemas"]["AnsweredPageView"][];
            formId: string;
            formVersion: number;
        };
        BeginDraftDto: {
            procedureId: string;
            /** @description whatever the form holds so far; checked when it is filed */
            data: {
                [key: string]: unknown;
            };
        };
        DraftView: {
            id: string;
            procedureVersionId: string;
            data: {
                [key: string]: unknown;
            };
            version: number;
            updatedAt: string;
            expiresAt: string;
        };
        DraftListView: {
            items: components["schemas"]["DraftView"][];
        };
        SaveDraftDto: {
            /** @description whatever the form holds so far; checked when it is filed */
            data: {
                [key: string]: unknown;
            };
        };
        ActView: {
            id: string;
            number: string;
            state: string;
            /** @description for the next If-Match */
            version: number;
        };
        PointDto: {
            /** @description `papers.p2` or `answers.subject` */
            target: string;
            reason: string;
        };
        PointsDto: {
            points: components["schemas"]["PointDto"][];
        };
        SupplementAnswerDto: {
            papers: components["schemas"]["PaperDto"][];
            subject?: string;
            note?: string;
            /** @description answers given anew, by the path of the question: `{"applicant.phone": "0912345678"}` */
            answers?: {
                [key: string]: unknown;
            };
        };
        GroundedReasonDto: {
            /** @description law, article, clause */
            legalBasis: string;
            reason: string;
        };
        HandOverDto: {
            note?: string;
            /** @description a desk off the route; without it the route goes on */
            toDeskId?: string;
            /** Format: uuid */
            toOfficerId?: string;
        };
        ReasonDto: {
            reason: string;
        };
        OptionalReasonDto: {
            reason?: string;
        };
        ConsultDto: {
            deskIds: string[];
            question: string;
            /** @description how long they have [working days] */
            workingDays: number;
            /** @description question and answer are for the desk that asks and those asked, and for nobody else */
            confidential?: boolean;
        };
        OpinionDto: {
            opinion: string;
        };
        DraftResultDto: {
            summary: string;
            /** Format: uuid */
            documentId?: string;
        };
        SendBackDto: {
            reason: string;
            /** @description number of the step to do again; without it the last one done */
            toStep?: number;
        };
        SignDto: {
            /**
             * Format: uuid
             * @description the signed result
             */
            documentId?: string;
        };
        ReturnResultDto: {
            /** @enum {string} */
            method: "counter" | "post" | "online";
            /** @description who took it */
            receivedBy: string;
        };
        SupplementRequestDto: {
            points: components["schemas"]["PointDto"][];
            /** @description why a second request is needed; a unit head's word */
            overrideReason?: string;
        };
        ObligationDto: {
            reason: string;
            /** @description [VND] */
            amountVnd: number;
        };
        SettleDto: {
            /** @description number of the receipt or of the payment */
            receipt: string;
        };
        ReappointDto: {
            reason: string;
            /** @description `YYYY-MM-DD` */
            newDate: string;
        };
        SearchDto: {
            /** @description a number or its end, a name, a phone, a citizen number; with or without accents, spaces and dashes */
            q: string;
        };
        StepInHandView: {
            no: number;
            action: string;
            deskId: string;
            /** @description null: in the desk's queue, in nobody's hands */
            officerId: string | null;
            officerName: string | null;
            /** @description the step's own deadline */
            dueAt: string;
        };
        DeskDossierView: {
            /** @description code 1–10 of the national synchronisation */
            nationalCode: number | null;
            procedureName: string;
            fieldCode: string;
            level: string;
            isOverdue: boolean;
            /** @description working days to the due day; below zero, the days it was missed by; null while the clock stands or is over */
            workingDaysLeft: number | null;
            /** @description the open step it is in this queue for */
            step: components["schemas"]["StepInHandView"] | null;
            id: string;
            number: string;
            state: string;
            version: number;
            procedureId: string;
            applicantName: string;
            channel: string;
            reportingUnitId: string;
            submittedAt: string;
            receivedAt: string | null;
            dueAt: string | null;
            resolvedAt: string | null;
            verdict: string | null;
        };
        FoundDossiersView: {
            items: components["schemas"]["DeskDossierView"][];
            /** @description more than are shown: type on */
            isMore: boolean;
        };
        ReadView: {
            at: string;
            /** @description `opened`: the dossier itself; `found`: in a list of found dossiers */
            kind: string;
            unitId: string;
            /** @description null for the person concerned, who is told the unit */
            officerName: string | null;
        };
        ReadListView: {
            items: components["schemas"]["ReadView"][];
        };
        DossierSummaryView: {
            id: string;
            number: string;
            state: string;
            version: number;
            procedureId: string;
            applicantName: string;
            channel: string;
            reportingUnitId: string;
            submittedAt: string;
            receivedAt: string | null;
            dueAt: string | null;
            resolvedAt: string | null;
            verdict: string | null;
        };
        DossierPageView: {
            items: components["schemas"]["DossierSummaryView"][];
            next: string | null;
        };
        CorrectionView: {
            /** @description number of the request that asked */
            request: number;
            /** @description `answers.subject` */
            target: string;
            before: Record<string, never>;
            after: Record<string, never>;
        };
        PaperOnFileView: {
            paper: string;
            documentId: string;
            name: string;
            mediaType: string;
            size: number;
        };
        StepView: {
            no: number;
            action: string;
            deskId: string;
            /** @description shown to officers only */
            officerId: string | null;
            state: string;
            openedAt: string | null;
            dueAt: string | null;
            doneAt: string | null;
        };
        TimelineActorView: {
            kind: string;
            role: string;
            /** @description shown to officers only */
            id: string | null;
            deskId: string | null;
        };
        TimelineEntryView: {
            seq: number;
            type: string;
            at: string;
            actor: components["schemas"]["TimelineActorView"];
            details: {
                [key: string]: unknown;
            };
        };
        DossierView: {
            /** @description answers a supplement has changed, oldest first */
            corrections: components["schemas"]["CorrectionView"][];
            papers: components["schemas"]["PaperOnFileView"][];
            steps: components["schemas"]["StepView"][];
            /** @description what the reader may do now: acts of the life cycle; `hand_over` is done at `…/hand-over` */
            availableActions: string[];
            timeline: components["schemas"]["TimelineEntryView"][];
            id: string;
            number: string;
            state: string;
            /** @description code 1–10 of the national synchronisation; null for drafts */
            nationalCode: number | null;
            version: number;
            procedureId: string;
            procedureVersionId: string;
            level: string;
            channel: string;
            delivery: string;
            receivingDeskId: string;
            competentUnitId: string;
            reportingUnitId: string;
            wardId: string;
            submittedAt: string;
            receivedAt: string | null;
            /** @description the appointment date; null while the clock stands */
            dueAt: string | null;
            resolvedAt: string | null;
            verdict: string | null;
            isOverdue: boolean;
            /** @description shown to the person concerned only */
            lookupSecret: string | null;
            answers: {
                [key: string]: unknown;
            };
            /** @description the one of them that moves the dossier on; null when it is somebody else's turn */
            primaryAction: string | null;
            /** @description the appointment has passed and no letter of apology has been written */
            apologyDue: boolean;
        };
        LedgerLineView: {
            effect: string;
            at: string;
            law: string;
            dueAt: string | null;
            calendarVersion: number;
        };
        ExplainedDayView: {
            date: string;
            role: string;
            count: number | null;
            nameVi?: string;
            nameEn?: string;
        };
        ClockLimitView: {
            value: number;
            unit: string;
        };
        ClockView: {
            ledger: components["schemas"]["LedgerLineView"][];
            /** @description the days of the running count, one by one */
            days: components["schemas"]["ExplainedDayView"][];
            limit: components["schemas"]["ClockLimitView"];
            rule: string;
            status: string;
            dueAt: string | null;
            /** @description working days to the due day; below zero, the days it was missed by; null while the clock stands or is over */
            workingDaysLeft: number | null;
        };
        HandOverLineView: {
            fromDeskId: string;
            toDeskId: string;
            toOfficerId: string | null;
            at: string;
            dueAt: string;
            /** @description how the giving desk stood against its own deadline */
            timing: string;
        };
        HandOverListView: {
            items: components["schemas"]["HandOverLineView"][];
        };
        DeskDossierPageView: {
            items: components["schemas"]["DeskDossierView"][];
            next: string | null;
        };
        QueueCountsView: {
            counts: {
                [key: string]: number;
            };
        };
        AbsenceInForceView: {
            id: string;
            from: string;
            to: string;
            substituteName: string | null;
            isNow: boolean;
        };
        OfficerLoadView: {
            officerId: string;
            /** @description since when the oldest lies there */
            oldestAt: string | null;
            name: string;
            titleVi: string;
            unitId: string;
            /** @description that lasts or is still to come */
            absence: components["schemas"]["AbsenceInForceView"] | null;
            open: number;
            dueSoon: number;
            overdue: number;
        };
        LoadView: {
            open: number;
            dueSoon: number;
            overdue: number;
        };
        UnitLoadView: {
            officers: components["schemas"]["OfficerLoadView"][];
            /** @description in nobody's hands */
            unassigned: components["schemas"]["LoadView"];
        };
        LookUpDto: {
            /** @description as printed on the receipt */
            number: string;
            /** @description the eight characters printed beside it */
            secret: string;
        };
        StationView: {
            station: string;
            at: string;
        };
        DegreeView: {
            done: number;
            of: number;
        };
        ProgressView: {
            stations: components["schemas"]["StationView"][];
            number: string;
            state: string;
            nationalCode: number | null;
            degree: components["schemas"]["DegreeView"];
            dueAt: string | null;
        };
        ChosenDto: {
            /** Format: uuid */
            id: string;
            /** @description version seen in the list */
            version: number;
        };
        QueueSelectionDto: {
            procedureId?: string[];
            /** @description field of the procedure */
            fieldCode?: string[];
            level?: ("ward" | "district")[];
            channel?: ("online" | "counter" | "post")[];
            /** @description where it lies now: at a desk of this unit or of one below it */
            unitId?: string[];
            deskId?: string[];
            /** @description in whose hands; `none`: in nobody's */
            officerId?: string[];
            /** @description classes exclude one another: what is overdue is not of today; `within3` are the three working days after today */
            due?: ("overdue" | "today" | "within3" | "later" | "none")[];
            /** @description first day of filing, `YYYY-MM-DD` */
            submittedFrom?: string;
            /** @description last day of filing, included */
            submittedTo?: string;
            state?: ("draft" | "submitted" | "supplement_before" | "not_received" | "closed" | "received" | "in_process" | "supplement" | "fee_pending" | "withdraw_requested" | "withdrawn" | "stopped" | "refused" | "approved" | "returned")[];
            /** @description words of the name, with or without accents, or a part of the number */
            q?: string;
            /** @enum {string} */
            lang?: "vi" | "en";
            /** @enum {string} */
            queue: "to_receive" | "mine" | "my_desks" | "waiting_for_others" | "waiting_for_citizen" | "to_return" | "due_soon" | "overdue" | "taken_back" | "unit";
        };
        PreviewBulkActDto: {
            /** @enum {string} */
            action: "receive" | "hand_over" | "take_over" | "endorse" | "sign";
            dossiers?: components["schemas"]["ChosenDto"][];
            filter?: components["schemas"]["QueueSelectionDto"];
        };
        BulkCandidateView: {
            id: string;
            number: string;
            version: number;
            applicantName: string;
            /** @description why it will not go through, in a sentence; null when nothing stands in the way now */
            obstacle: string | null;
        };
        BulkPreviewView: {
            items: components["schemas"]["BulkCandidateView"][];
            /** @description all the selection means */
            total: number;
            /** @description of them, the most one act takes */
            taken: number;
        };
        StartBulkActDto: {
            /** @enum {string} */
            action: "receive" | "hand_over" | "take_over" | "endorse" | "sign";
            dossiers?: components["schemas"]["ChosenDto"][];
            filter?: components["schemas"]["QueueSelectionDto"];
            /** @description for a hand-over */
            note?: string;
            /** @description for taking over */
            reason?: string;
        };
        BulkStartedView: {
            id: string;
            total: number;
        };
        BulkItemView: {
            dossierId: string;
            number: string;
            /** @description waiting, done, failed */
            state: string;
            /** @description code of the refusal */
            code: string | null;
            /** @description the refusal in a sentence */
            sentence: string | null;
        };
        BulkActView: {
            items: components["schemas"]["BulkItemView"][];
            id: string;
            action: string;
            createdAt: string;
            total: number;
            done: number;
            failed: number;
            waiting: number;
        };
        PreviewRedistributionDto: {
            /**
             * Format: uuid
             * @description whose work all goes to others; without one, the work of those present is evened out
             */
            fromOfficerId?: string;
        };
        OfficerShareView: {
            officerId: string;
            name: string;
            isPresent: boolean;
            /** @description open steps in hand */
            before: number;
            after: number;
        };
        MoveView: {
            dossierId: string;
            number: string;
            version: number;
            step: number;
            fromOfficerId: string;
            toOfficerId: string;
        };
        RedistributionView: {
            officers: components["schemas"]["OfficerShareView"][];
            moves: components["schemas"]["MoveView"][];
        };
        MoveDto: {
            /** Format: uuid */
            dossierId: string;
            /** @description version seen in the preview */
            version: number;
            /** @description number of the open step */
            step: number;
            /**
             * Format: uuid
             * @description honoured when present, as for one dossier
             */
            toOfficerId: string;
        };
        StartRedistributionDto: {
            reason: string;
            /** @description the moves seen; a dossier moves once */
            moves: components["schemas"]["MoveDto"][];
        };
        DeskSettingsView: {
            /** @description columns of the lists, in their order; empty: those everybody begins with */
            columns: string[];
            /** @description action → keys, for those that differ from what everybody begins with */
            shortcuts: {
                [key: string]: string;
            };
            shortcutsOn: boolean;
            /** @enum {string} */
            language: "vi" | "en";
            pageSize: number;
        };
        DeskSettingsDto: {
            /** @description columns of the lists, in their order; empty: those everybody begins with */
            columns: string[];
            /** @description action → keys, for those that differ from what everybody begins with */
            shortcuts: {
                [key: string]: string;
            };
            shortcutsOn: boolean;
            /** @enum {string} */
            language: "vi" | "en";
            pageSize: number;
        };
        ViewView: {
            id: string;
            name: string;
            queue: string;
            query: string;
            /** @description own, unit */
            scope: string;
            /** @description the officer who saved it; only they change it */
            ownerId: string;
        };
        ViewListView: {
            items: components["schemas"]["ViewView"][];
        };
        SaveViewDto: {
            name: string;
            /** @enum {string} */
            queue: "to_receive" | "mine" | "my_desks" | "waiting_for_others" | "waiting_for_citizen" | "to_return" | "due_soon" | "overdue" | "taken_back" | "unit";
            /** @description filters and sort as `GET /dossiers` takes them: `due=overdue&sort=number` */
            query: string;
            /**
             * @description `unit`: shared with everybody of the own unit
             * @enum {string}
             */
            scope: "own" | "unit";
        };
        ReassignDto: Record<string, never>;
        ReaderView: {
            officerId: string;
            name: string;
            since: string;
        };
        ReadersView: {
            others: components["schemas"]["ReaderView"][];
        };
        NoteView: {
            id: string;
            officerId: string;
            officerName: string;
            writtenAt: string;
            text: string;
        };
        NoteListView: {
            items: components["schemas"]["NoteView"][];
        };
        AddNoteDto: {
            text: string;
        };
        CheckedDocumentView: {
            documentId: string;
            name: string;
            mediaType: string;
            /** @description [bytes] */
            size: number;
            /** @description null: could not be counted */
            pageCount: number | null;
            hasThumbnail: boolean;
        };
        FindingView: {
            /** @description sound, faulty, missing */
            verdict: string;
            reason: string | null;
            foundAt: string;
            officerName: string;
            /** @description false when other files have come since */
            isCurrent: boolean;
        };
        CheckedPaperView: {
            documents: components["schemas"]["CheckedDocumentView"][];
            /** @description findings of this paper, the last one first: what was found before stays readable */
            findings: components["schemas"]["FindingView"][];
            /** @description `p1`; in a supplement request `papers.p1` */
            paper: string;
            nameVi: string;
            nameEn: string;
            /** @description original, certified, copy; null for a paper only the form asks for */
            kind: string | null;
            copies: number | null;
            presentOnly: boolean;
            conditionVi: string | null;
        };
        PaperChecklistView: {
            items: components["schemas"]["CheckedPaperView"][];
        };
        RecordFindingDto: {
            /** @enum {string} */
            verdict: "sound" | "faulty" | "missing";
            /** @description why it is not sound */
            reason?: string;
        };
        FindingRecordedView: {
            paper: string;
            before: components["schemas"]["FindingView"] | null;
            after: components["schemas"]["FindingView"];
        };
        ReasonInWordsView: {
            vi: string;
            en: string;
        };
        NextHolderView: {
            no: number;
            deskId: string;
            deskNameVi: string;
            deskNameEn: string;
            officerId: string | null;
            officerName: string | null;
            dueAt: string;
            /** @description why this officer */
            why: components["schemas"]["ReasonInWordsView"];
        };
        SupplementPreviewView: {
            /** @description requests after receipt so far */
            used: number;
            /** @description the most there may ever be */
            most: number;
            answerBy: string;
            /** @description the appointment if everything came back now; null before receipt */
            dueIfAnsweredNow: string | null;
        };
        ActPreviewView: {
            /** @description forms and results the person is owed by it */
            letters: string[];
            next: components["schemas"]["NextHolderView"][];
            action: string;
            state: string;
            /** @description running, stopped, paused, ended, not_started */
            clock: string;
            dueBefore: string | null;
            dueAfter: string | null;
            /** @description before, on, late: of an act that resolves the dossier */
            verdict: string | null;
            supplement: components["schemas"]["SupplementPreviewView"] | null;
            /** @description the first day a re-appointment may name, `YYYY-MM-DD` */
            earliestNewDate: string | null;
        };
        SupplementTargetView: {
            target: string;
            nameVi: string;
            nameEn: string;
        };
        SupplementTargetListView: {
            items: components["schemas"]["SupplementTargetView"][];
        };
        ReasonTemplateView: {
            id: string;
            vi: string;
            en: string;
            legalBasis: string | null;
            /** @description illustrative, official */
            provenance: string;
        };
        ReasonTemplateListView: {
            items: components["schemas"]["ReasonTemplateView"][];
        };
        ResultDraftTextView: {
            id: string;
            nameVi: string;
            nameEn: string;
            /** @description in the words of the official paper, with the dossier's answers */
            text: string;
            provenance: string;
        };
        ResultDraftTextListView: {
            items: components["schemas"]["ResultDraftTextView"][];
        };
        NamedView: {
            id: string;
            nameVi: string;
            nameEn: string;
        };
        NamedOfficerView: {
            id: string;
            name: string;
        };
        DossierNamesView: {
            /** @description desks the dossier has been at, or will be */
            desks: components["schemas"]["NamedView"][];
            /** @description officers who have had it in hand, or acted on it */
            officers: components["schemas"]["NamedOfficerView"][];
            procedure: components["schemas"]["NamedView"];
            wardVi: string;
            wardEn: string;
        };
        PaperOfDossierView: {
            eventSeq: number;
            /** @description form_01 … form_04, result */
            kind: string;
            at: string;
            /** @description null until somebody asked for it */
            code: string | null;
            /** @description valid, replaced, revoked */
            status: string | null;
        };
        PaperListView: {
            items: components["schemas"]["PaperOfDossierView"][];
        };
        PaperCheckView: {
            code: string;
            kind: string;
            number: string;
            issuedAt: string;
            /** @description valid, replaced, revoked */
            status: string;
            withdrawnAt: string | null;
            /** @description of the file, for comparing a copy with what was issued */
            sha256: string;
        };
        WithdrawPaperDto: {
            reason: string;
            /**
             * Format: uuid
             * @description the corrected paper that takes its place
             */
            documentId?: string;
        };
        ResultPreviewDto: {
            summary: string;
        };
        PrintDto: {
            /** @enum {string} */
            form: "form_01" | "form_02" | "form_03" | "form_04" | "result" | "form_05";
            /** @description in the order they are to be printed */
            dossierIds: string[];
        };
        MessageView: {
            id: string;
            /** @description citizen or officer */
            author: string;
            /** @description the unit that speaks; null for the applicant */
            unitId: string | null;
            sentAt: string;
            text: string;
        };
        MessageListView: {
            items: components["schemas"]["MessageView"][];
        };
        SendMessageDto: {
            text: string;
        };
        ChannelsDto: {
            email: boolean;
            sms: boolean;
            /** @description a use of the number beyond the dossier: true is a consent */
            zalo: boolean;
        };
        PreferencesView: {
            /**
             * @description of the notices
             * @enum {string}
             */
            language: "vi" | "en";
            channels: components["schemas"]["ChannelsDto"];
        };
        PreferencesDto: {
            /**
             * @description of the notices
             * @enum {string}
             */
            language: "vi" | "en";
            channels: components["schemas"]["ChannelsDto"];
        };
        AspectsDto: {
            /** @enum {number} */
            time?: 1 | 2 | 3 | 4 | 5;
            /** @enum {number} */
            attitude?: 1 | 2 | 3 | 4 | 5;
            /** @enum {number} */
            guidance?: 1 | 2 | 3 | 4 | 5;
        };
        RateDto: {
            /**
             * @description 1 not at all satisfied … 5 very satisfied
             * @enum {number}
             */
            level: 1 | 2 | 3 | 4 | 5;
            aspects?: components["schemas"]["AspectsDto"];
            comment?: string;
        };
        RatingView: {
            level: number;
            ratedAt: string;
        };
        RateByProofDto: {
            /**
             * @description 1 not at all satisfied … 5 very satisfied
             * @enum {number}
             */
            level: 1 | 2 | 3 | 4 | 5;
            aspects?: components["schemas"]["AspectsDto"];
            comment?: string;
            number: string;
            secret: string;
        };
        SatisfactionRowView: {
            /** @description how many gave each level, 1 to 5 */
            levels: number[];
            unitId: string;
            n: number;
        };
        SatisfactionView: {
            /** @description units with at least five ratings */
            rows: components["schemas"]["SatisfactionRowView"][];
            total: components["schemas"]["SatisfactionRowView"];
        };
        FeeLineView: {
            /** @description fee, late_surcharge, remission, assessed, obligation, paid_before */
            kind: string;
            quantity: number;
            unitVnd: number;
            amountVnd: number;
            because: string | null;
        };
        DueView: {
            lines: components["schemas"]["FeeLineView"][];
            purpose: string;
            /** @description null: the City People's Council sets it, and the desk has not named it yet [VND] */
            amountVnd: number | null;
            /** @description whether it can be paid online; otherwise at the desk */
            isOnline: boolean;
            orderId: string | null;
        };
        OrderView: {
            id: string;
            number: string;
            purpose: string;
            state: string;
            amountVnd: number;
            createdAt: string;
            paidAt: string | null;
            /** @description gateway or cash */
            paidBy: string | null;
            /** @description reference at the gateway, or number of the receipt */
            proof: string | null;
            /** @description paid and not given back [VND] */
            heldVnd: number;
            /** @description came although nothing was owed [VND] */
            surplusVnd: number;
            refundAskedVnd: number | null;
        };
        PaymentsView: {
            dues: components["schemas"]["DueView"][];
            orders: components["schemas"]["OrderView"][];
        };
        PurposeDto: {
            /** @enum {string} */
            purpose: "fee" | "obligation";
        };
        StartedPaymentView: {
            orderId: string;
            number: string;
            reference: string;
            amountVnd: number;
            payAddress: string;
        };
        PaymentLinkView: {
            address: string;
            orderId: string;
        };
        AssessFeeDto: {
            /** @description [VND] */
            amountVnd: number;
            /** @description the resolution and its line */
            basis: string;
        };
        OrderAnswerView: {
            orderId: string;
            number: string;
            state: string;
            amountVnd: number;
        };
        CashDto: {
            /** @enum {string} */
            purpose: "fee" | "obligation";
            /** @description number printed on the receipt */
            receipt: string;
            /** @description what was counted: must be what is due [VND] */
            amountVnd: number;
        };
        LinkTokenDto: {
            /** @description the part of the link after `ma=` */
            token: string;
        };
        LinkedOrderView: {
            number: string;
            dossierNumber: string;
            procedureId: string;
            amountVnd: number;
            state: string;
        };
        RequestRefundDto: {
            /**
             * @description payment: what was paid · surplus: what came although nothing was owed
             * @enum {string}
             */
            of: "payment" | "surplus";
            /** @description [VND] */
            amountVnd: number;
            reason: string;
        };
        PayRefundDto: {
            /** @description number of the transfer or slip it was paid out by */
            slip: string;
        };
        DeclineRefundDto: {
            reason: string;
        };
        BalancesView: {
            /** @description account → balance; debit is positive [VND] */
            accounts: {
                [key: string]: number;
            };
            sumVnd: number;
        };
        ReconciliationRunView: {
            day: string;
            ranAt: string;
            attempts: number;
            unanswered: number;
            booked: number;
            closed: number;
            findings: number;
        };
        ReconciliationListView: {
            items: components["schemas"]["ReconciliationRunView"][];
        };
        ReconcileDto: {
            /** @description `YYYY-MM-DD` */
            day: string;
        };
        FindingListView: {
            items: components["schemas"]["FindingView"][];
        };
        CloseFindingDto: {
            note: string;
        };
        IpnAnswer: Record<string, never>;
        AlertView: {
            dossierId: string;
            number: string;
            /** @description due_soon, overdue, overdue_2_days, overdue_5_days */
            rung: string;
            dueAt: string;
            markedAt: string;
        };
        AlertListView: {
            items: components["schemas"]["AlertView"][];
        };
        RatioView: {
            numerator: number;
            denominator: number;
            text: string;
        };
        SlaReportRowView: {
            key: string;
            received: number;
            resolved: number;
            early: number;
            onTime: number;
            late: number;
            withdrawn: number;
            stopped: number;
            /** @description stops that were lifted: back among what is open */
            resumed: number;
            /** @description open at the end of the last day */
            pending: number;
            overdue: number;
            ratio: components["schemas"]["RatioView"];
        };
        SlaReportView: {
            rows: components["schemas"]["SlaReportRowView"][];
            from: string;
            to: string;
            by: string;
            total: components["schemas"]["SlaReportRowView"];
        };
        Ii06RowView: {
            /** @description field, level or unit */
            key: string;
            /** @description 3 */
            total: number;
            /** @description 4 */
            online: number;
            /** @description 5 */
            direct: number;
            /** @description 6 */
            carriedOver: number;
            /** @description 7 */
            resolved: number;
            /** @description 8 */
            early: number;
            /** @description 9 */
            onTime: number;
            /** @description 10 */
            late: number;
            /** @description 11 */
            inProcess: number;
            /** @description 12 */
            withinLimit: number;
            /** @description 13 */
            overdue: number;
            /** @description left without being resolved: the form has no column for these */
            withdrawn: number;
            stopped: number;
            /** @description stops that were lifted */
            resumed: number;
        };
        Ii06IdentityView: {
            /** @description the line of a broken one; of the sum when left out */
            key?: string;
            rule: string;
            left: number;
            right: number;
            holds: boolean;
        };
        FormII06View: {
            rows: components["schemas"]["Ii06RowView"][];
            identities: components["schemas"]["Ii06IdentityView"][];
            broken: components["schemas"]["Ii06IdentityView"][];
            from: string;
            to: string;
            by: string;
            unitId: string | null;
            level: string | null;
            asOf?: string;
            total: components["schemas"]["Ii06RowView"];
            /** @description SHA-256 over all of the above */
            sha256: string;
        };
        StoredReportView: {
            id: string;
            /** @description `2020-Q1` or `2020` */
            period: string;
            style: string;
            from: string;
            to: string;
            /** @description on the cover: of the figures */
            sha256: string;
            /** @description by the clock of the house: what had happened by then is counted */
            cutOff: string;
            storedAt: string;
        };
        StoredReportListView: {
            items: components["schemas"]["StoredReportView"][];
        };
        LateEventView: {
            dossierId: string;
            number: string;
            seq: number;
            type: string;
            at: string;
            recordedAt: string;
        };
        ReportCheckView: {
            /** @description what came to be known only after the report was stored */
            lateEvents: components["schemas"]["LateEventView"][];
            sha256: string;
            /** @description of the text that is stored; another one means that it was changed */
            ofStoredText: string;
            /** @description of the figures as they are counted now */
            now: string;
        };
        StepAsOfView: Record<string, never>;
        DossierAsOfView: {
            steps: components["schemas"]["StepAsOfView"][];
        };
        QueueAsOfView: {
            items: components["schemas"]["DossierAsOfView"][];
        };
        /** @description RFC 9457, with a stable code and the sentence in both languages */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "calendar.bad_date" | "calendar.bad_instant" | "calendar.duplicate_day" | "calendar.makeup_on_weekday" | "calendar.no_working_day" | "calendar.bad_hours" | "limit.missing" | "limit.bad_unit" | "limit.bad_value" | "number.exhausted" | "number.bad_agency_code" | "number.malformed" | "number.provisional_malformed" | "intake.time_in_future" | "intake.time_too_old" | "intake.postmark_implausible" | "intake.postmark_without_post" | "intake.provisional_used" | "original.not_held" | "bulk.nothing_chosen" | "bulk.nothing_failed" | "bulk.not_open_now" | "ratio.impossible" | "route.empty" | "route.bad_step" | "route.desk_unknown" | "dossier.wrong_state" | "dossier.stale_version" | "dossier.not_found" | "dossier.not_for_role" | "dossier.not_at_your_desk" | "dossier.not_yours" | "dossier.held_by_other" | "dossier.already_yours" | "dossier.not_held" | "dossier.nobody_else" | "dossier.reason_required" | "dossier.legal_basis_required" | "dossier.points_required" | "dossier.point_unknown" | "dossier.point_unanswered" | "dossier.second_supplement_needs_head" | "dossier.supplements_exhausted" | "dossier.reappointed_before" | "dossier.new_date_not_later" | "dossier.new_date_not_working" | "dossier.four_eyes" | "dossier.no_draft" | "dossier.not_the_last_signature" | "dossier.last_signature" | "dossier.not_endorsed" | "dossier.opinion_outstanding" | "dossier.already_consulted" | "dossier.own_desk" | "dossier.step_unknown" | "dossier.nothing_to_route" | "dossier.nothing_to_take_back" | "dossier.too_late_to_take_back" | "dossier.clock_not_running" | "dossier.amount_invalid" | "dossier.deadline_not_reached" | "dossier.paper_missing" | "dossier.paper_unknown" | "dossier.paper_there" | "dossier.over" | "dossier.no_receiving_desk" | "procedure.unknown" | "procedure.not_in_force" | "procedure.not_online" | "procedure.without_limit" | "procedure.version_immutable" | "unit.unknown" | "unit.not_in_being" | "desk.unknown" | "desk.nobody_for_step" | "officer.unknown" | "desk.view_name_taken" | "desk.too_many_views" | "document.unknown" | "document.not_found" | "document.already_used" | "document.missing" | "document.empty" | "document.too_large" | "document.type_refused" | "document.locked" | "document.unreadable" | "document.still_coming" | "document.refused_before" | "document.bad_upload" | "document.name_invalid" | "paper.not_due" | "paper.not_found" | "paper.withdrawn_before" | "rating.too_early" | "rating.given_before" | "rating.level_missing" | "message.dossier_over" | "draft.not_found" | "draft.expired" | "account.exists" | "session.wrong_credentials" | "session.required" | "session.cross_site" | "permission.denied" | "lookup.no_match" | "contact.bad_target" | "contact.code_malformed" | "contact.code_wrong" | "contact.code_spent" | "contact.cannot_send" | "filing.account_required" | "payment.amount_invalid" | "payment.terms_invalid" | "payment.unbalanced" | "payment.unknown" | "payment.link_unknown" | "payment.nothing_due" | "payment.fee_unknown" | "payment.fee_known" | "payment.wrong_state" | "payment.attempt_open" | "payment.already_paid" | "payment.changed_meanwhile" | "payment.receipt_used" | "payment.too_large_online" | "payment.no_gateway" | "payment.site_unknown" | "payment.desk_only" | "payment.amount_differs" | "payment.gateway_away" | "payment.no_refund_asked" | "payment.refund_open" | "payment.refund_too_large" | "payment.four_eyes" | "request.invalid" | "request.malformed_json" | "request.too_deep" | "request.duplicate_key" | "request.too_large" | "request.unsupported_type" | "request.not_found" | "request.too_many" | "request.key_required" | "request.key_invalid" | "request.key_reused" | "request.version_required" | "request.version_invalid" | "request.bad_cursor" | "field.unknown" | "field.required" | "field.not_text" | "field.too_long" | "field.too_short" | "field.bad_characters" | "field.not_a_choice" | "field.not_a_number" | "field.out_of_range" | "field.not_a_list" | "field.not_an_object" | "field.too_many_items" | "field.not_an_id" | "field.not_a_date" | "field.not_a_phone" | "field.not_an_email" | "field.not_a_citizen_number" | "field.invalid" | "field.not_a_tax_code" | "field.not_a_time" | "field.not_between" | "field.date_too_early" | "field.date_too_late" | "form.bad_definition" | "form.unknown" | "form.not_eligible" | "form.declare" | "form.core_question" | "form.last_question" | "form.question_in_use" | "form.too_few_choices" | "form.choice_in_both_languages" | "form.nothing_changed" | "form.edit_stale" | "range.reversed" | "range.too_long" | "register.too_long" | "period.unknown" | "period.or_range" | "as_of.future" | "system.busy" | "system.database_down" | "system.fault";
            detail: string;
            messages: {
                vi: string;
                en: string;
            };
            /** @description the request id */
            instance: string;
            errors?: {
                field: string;
                /** @enum {string} */
                code: "calendar.bad_date" | "calendar.bad_instant" | "calendar.duplicate_day" | "calendar.makeup_on_weekday" | "calendar.no_working_day" | "calendar.bad_hours" | "limit.missing" | "limit.bad_unit" | "limit.bad_value" | "number.exhausted" | "number.bad_agency_code" | "number.malformed" | "number.provisional_malformed" | "intake.time_in_future" | "intake.time_too_old" | "intake.postmark_implausible" | "intake.postmark_without_post" | "intake.provisional_used" | "original.not_held" | "bulk.nothing_chosen" | "bulk.nothing_failed" | "bulk.not_open_now" | "ratio.impossible" | "route.empty" | "route.bad_step" | "route.desk_unknown" | "dossier.wrong_state" | "dossier.stale_version" | "dossier.not_found" | "dossier.not_for_role" | "dossier.not_at_your_desk" | "dossier.not_yours" | "dossier.held_by_other" | "dossier.already_yours" | "dossier.not_held" | "dossier.nobody_else" | "dossier.reason_required" | "dossier.legal_basis_required" | "dossier.points_required" | "dossier.point_unknown" | "dossier.point_unanswered" | "dossier.second_supplement_needs_head" | "dossier.supplements_exhausted" | "dossier.reappointed_before" | "dossier.new_date_not_later" | "dossier.new_date_not_working" | "dossier.four_eyes" | "dossier.no_draft" | "dossier.not_the_last_signature" | "dossier.last_signature" | "dossier.not_endorsed" | "dossier.opinion_outstanding" | "dossier.already_consulted" | "dossier.own_desk" | "dossier.step_unknown" | "dossier.nothing_to_route" | "dossier.nothing_to_take_back" | "dossier.too_late_to_take_back" | "dossier.clock_not_running" | "dossier.amount_invalid" | "dossier.deadline_not_reached" | "dossier.paper_missing" | "dossier.paper_unknown" | "dossier.paper_there" | "dossier.over" | "dossier.no_receiving_desk" | "procedure.unknown" | "procedure.not_in_force" | "procedure.not_online" | "procedure.without_limit" | "procedure.version_immutable" | "unit.unknown" | "unit.not_in_being" | "desk.unknown" | "desk.nobody_for_step" | "officer.unknown" | "desk.view_name_taken" | "desk.too_many_views" | "document.unknown" | "document.not_found" | "document.already_used" | "document.missing" | "document.empty" | "document.too_large" | "document.type_refused" | "document.locked" | "document.unreadable" | "document.still_coming" | "document.refused_before" | "document.bad_upload" | "document.name_invalid" | "paper.not_due" | "paper.not_found" | "paper.withdrawn_before" | "rating.too_early" | "rating.given_before" | "rating.level_missing" | "message.dossier_over" | "draft.not_found" | "draft.expired" | "account.exists" | "session.wrong_credentials" | "session.required" | "session.cross_site" | "permission.denied" | "lookup.no_match" | "contact.bad_target" | "contact.code_malformed" | "contact.code_wrong" | "contact.code_spent" | "contact.cannot_send" | "filing.account_required" | "payment.amount_invalid" | "payment.terms_invalid" | "payment.unbalanced" | "payment.unknown" | "payment.link_unknown" | "payment.nothing_due" | "payment.fee_unknown" | "payment.fee_known" | "payment.wrong_state" | "payment.attempt_open" | "payment.already_paid" | "payment.changed_meanwhile" | "payment.receipt_used" | "payment.too_large_online" | "payment.no_gateway" | "payment.site_unknown" | "payment.desk_only" | "payment.amount_differs" | "payment.gateway_away" | "payment.no_refund_asked" | "payment.refund_open" | "payment.refund_too_large" | "payment.four_eyes" | "request.invalid" | "request.malformed_json" | "request.too_deep" | "request.duplicate_key" | "request.too_large" | "request.unsupported_type" | "request.not_found" | "request.too_many" | "request.key_required" | "request.key_invalid" | "request.key_reused" | "request.version_required" | "request.version_invalid" | "request.bad_cursor" | "field.unknown" | "field.required" | "field.not_text" | "field.too_long" | "field.too_short" | "field.bad_characters" | "field.not_a_choice" | "field.not_a_number" | "field.out_of_range" | "field.not_a_list" | "field.not_an_object" | "field.too_many_items" | "field.not_an_id" | "field.not_a_date" | "field.not_a_phone" | "field.not_an_email" | "field.not_a_citizen_number" | "field.invalid" | "field.not_a_tax_code" | "field.not_a_time" | "field.not_between" | "field.date_too_early" | "field.date_too_late" | "form.bad_definition" | "form.unknown" | "form.not_eligible" | "form.declare" | "form.core_question" | "form.last_question" | "form.question_in_use" | "form.too_few_choices" | "form.choice_in_both_languages" | "form.nothing_changed" | "form.edit_stale" | "range.reversed" | "range.too_long" | "register.too_long" | "period.unknown" | "period.or_range" | "as_of.future" | "system.busy" | "system.database_down" | "system.fault";
                messages: {
                    vi: string;
                    en: string;
                };
            }[];
            params?: Record<string, never>;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitListView"];
                };
            };
        };
    };
    recordAbsence: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDesks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskListView"];
                };
            };
        };
    };
    listDeskOfficers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskOfficerListView"];
                };
            };
        };
    };
    requestCode: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentCodeView"];
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenByCodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchProcedures: {
        parameters: {
            query?: {
                /** @description words of the name, with or without accents */
                q?: string;
                /** @description id of a field */
                field?: string;
                level?: "ward" | "district";
                /** @description 3: filed online, fee and result at the desk · 4: all online */
                serviceLevel?: 3 | 4;
                /** @description who asks */
                audience?: "person" | "organisation";
                limit?: number;
                offset?: number;
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureListView"];
                };
            };
        };
    };
    getProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureView"];
                };
            };
        };
    };
    uploadDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadPagePicture: {
        parameters: {
            query: {
                /** @description from 1 */
                page: number;
                size?: "small" | "large";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
        };
    };
    listQueue: {
        parameters: {
            query: {
                queue: "to_receive" | "mine" | "my_desks" | "waiting_for_others" | "waiting_for_citizen" | "to_return" | "due_soon" | "overdue" | "taken_back" | "unit";
                /** @description by the date due unless said, and by filing in the queues where no clock runs */
                sort?: "due" | "submitted" | "number" | "applicant" | "procedure";
                dir?: "asc" | "desc";
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                procedureId?: string[];
                /** @description field of the procedure */
                fieldCode?: string[];
                level?: ("ward" | "district")[];
                channel?: ("online" | "counter" | "post")[];
                /** @description where it lies now: at a desk of this unit or of one below it */
                unitId?: string[];
                deskId?: string[];
                /** @description in whose hands; `none`: in nobody's */
                officerId?: string[];
                /** @description classes exclude one another: what is overdue is not of today; `within3` are the three working days after today */
                due?: ("overdue" | "today" | "within3" | "later" | "none")[];
                /** @description first day of filing, `YYYY-MM-DD` */
                submittedFrom?: string;
                /** @description last day of filing, included */
                submittedTo?: string;
                state?: ("draft" | "submitted" | "supplement_before" | "not_received" | "closed" | "received" | "in_process" | "supplement" | "fee_pending" | "withdraw_requested" | "withdrawn" | "stopped" | "refused" | "approved" | "returned")[];
                /** @description words of the name, with or without accents, or a part of the number */
                q?: string;
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDossierPageView"];
                };
            };
        };
    };
    fileDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileDossierDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledDossierView"];
                };
            };
        };
    };
    takeInDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeInDossierDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledDossierView"];
                };
            };
        };
    };
    findDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicatesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDossierListView"];
                };
            };
        };
    };
    findProvisional: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionalView"];
                };
            };
        };
    };
    listOriginals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalListView"];
                };
            };
        };
    };
    takeOriginals: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOriginalsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalListView"];
                };
            };
        };
    };
    giveBackOriginals: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBackOriginalsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalListView"];
                };
            };
        };
    };
    getFilledForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledFormView"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftListView"];
                };
            };
        };
    };
    beginDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    askBeforeReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    giveBeforeReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    lapse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    refuseReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroundedReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    takeOver: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    consult: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    giveOpinion: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    draftResult: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftResultDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    sendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    endorse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    sign: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    conclude: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroundedReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    returnResult: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnResultDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    requestSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    answerSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    requireObligation: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    settleObligation: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    reappoint: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReappointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    requestWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    acceptWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    declineWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    stop: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroundedReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    searchDossiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundDossiersView"];
                };
            };
        };
    };
    listReads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadListView"];
                };
            };
        };
    };
    listMyDossiers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPageView"];
                };
            };
        };
    };
    getDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierView"];
                };
            };
        };
    };
    explainClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
        };
    };
    listHandOvers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverListView"];
                };
            };
        };
    };
    countQueues: {
        parameters: {
            query?: {
                procedureId?: string[];
                /** @description field of the procedure */
                fieldCode?: string[];
                level?: ("ward" | "district")[];
                channel?: ("online" | "counter" | "post")[];
                /** @description where it lies now: at a desk of this unit or of one below it */
                unitId?: string[];
                deskId?: string[];
                /** @description in whose hands; `none`: in nobody's */
                officerId?: string[];
                /** @description classes exclude one another: what is overdue is not of today; `within3` are the three working days after today */
                due?: ("overdue" | "today" | "within3" | "later" | "none")[];
                /** @description first day of filing, `YYYY-MM-DD` */
                submittedFrom?: string;
                /** @description last day of filing, included */
                submittedTo?: string;
                state?: ("draft" | "submitted" | "supplement_before" | "not_received" | "closed" | "received" | "in_process" | "supplement" | "fee_pending" | "withdraw_requested" | "withdrawn" | "stopped" | "refused" | "approved" | "returned")[];
                /** @description words of the name, with or without accents, or a part of the number */
                q?: string;
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCountsView"];
                };
            };
        };
    };
    readUnitLoad: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLoadView"];
                };
            };
        };
    };
    lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
        };
    };
    previewBulkAct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBulkActDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreviewView"];
                };
            };
        };
    };
    startBulkAct: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBulkActDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkStartedView"];
                };
            };
        };
    };
    getBulkAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActView"];
                };
            };
        };
    };
    retryBulkAct: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkStartedView"];
                };
            };
        };
    };
    takeBulkActBack: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkStartedView"];
                };
            };
        };
    };
    previewRedistribution: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRedistributionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedistributionView"];
                };
            };
        };
    };
    startRedistribution: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRedistributionDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkStartedView"];
                };
            };
        };
    };
    readDeskSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSettingsView"];
                };
            };
        };
    };
    changeDeskSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSettingsView"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewListView"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewView"];
                };
            };
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewView"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reassign: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
                /** @description the version seen, in quotes: "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
        };
    };
    listen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    beat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadersView"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteListView"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
        };
    };
    listPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperChecklistView"];
                };
            };
        };
    };
    recordFinding: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFindingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRecordedView"];
                };
            };
        };
    };
    previewAct: {
        parameters: {
            query: {
                action: "receive" | "ask_before_receipt" | "refuse_receipt" | "hand_over" | "take_over" | "consult" | "give_opinion" | "draft_result" | "send_back" | "endorse" | "sign" | "conclude" | "refuse" | "request_supplement" | "require_obligation" | "settle_obligation" | "reappoint" | "accept_withdrawal" | "decline_withdrawal" | "stop" | "resume" | "return_result";
                /** @description of a hand-over */
                toDeskId?: string;
                toOfficerId?: string;
                /** @description of a re-appointment; without it the first day it may name */
                newDate?: string;
                /** @description of a consultation; several: `deskIds=a&deskIds=b` */
                deskIds?: string[];
                workingDays?: number;
                /** @description of sending back */
                toStep?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPreviewView"];
                };
            };
        };
    };
    listPoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementTargetListView"];
                };
            };
        };
    };
    listReasonTemplates: {
        parameters: {
            query: {
                act: "receive" | "ask_before_receipt" | "refuse_receipt" | "hand_over" | "take_over" | "consult" | "give_opinion" | "draft_result" | "send_back" | "endorse" | "sign" | "conclude" | "refuse" | "request_supplement" | "require_obligation" | "settle_obligation" | "reappoint" | "accept_withdrawal" | "decline_withdrawal" | "stop" | "resume" | "return_result";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonTemplateListView"];
                };
            };
        };
    };
    listResultTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultDraftTextListView"];
                };
            };
        };
    };
    listNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierNamesView"];
                };
            };
        };
    };
    listIssuedPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperListView"];
                };
            };
        };
    };
    downloadIssuedPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    checkIssuedPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCheckView"];
                };
            };
        };
    };
    withdrawIssuedPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawPaperDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCheckView"];
                };
            };
        };
    };
    printControlSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultPreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    printRegister: {
        parameters: {
            query: {
                /** @description the desk whose register it is */
                deskId: string;
                /** @description `YYYY-MM-DD`, both days included; 92 days at most */
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    printBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListView"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    readPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
        };
    };
    rateDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingView"];
                };
            };
        };
    };
    rateByProof: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateByProofDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingView"];
                };
            };
        };
    };
    getSatisfaction: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionView"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsView"];
                };
            };
        };
    };
    startPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedPaymentView"];
                };
            };
        };
    };
    makePaymentLink: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentLinkView"];
                };
            };
        };
    };
    assessFee: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessFeeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerView"];
                };
            };
        };
    };
    receiveCash: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CashDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerView"];
                };
            };
        };
    };
    lookAtLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedOrderView"];
                };
            };
        };
    };
    payByLink: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedPaymentView"];
                };
            };
        };
    };
    requestRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRefundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerView"];
                };
            };
        };
    };
    payRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayRefundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerView"];
                };
            };
        };
    };
    declineRefund: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRefundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerView"];
                };
            };
        };
    };
    readBalances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalancesView"];
                };
            };
        };
    };
    listReconciliations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationListView"];
                };
            };
        };
    };
    reconcileDay: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFindings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingListView"];
                };
            };
        };
    };
    closeFinding: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–200 letters, digits, hyphens */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFindingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    hearAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpnAnswer"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertListView"];
                };
            };
        };
    };
    slaReport: {
        parameters: {
            query: {
                /** @description first day, `YYYY-MM-DD` */
                from: string;
                /** @description last day, included */
                to: string;
                by?: "unit" | "level" | "field" | "channel" | "procedure" | "month";
                /** @description this unit and all below it */
                unit?: string;
                level?: "ward" | "district";
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaReportView"];
                };
            };
        };
    };
    dossiersBehind: {
        parameters: {
            query: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                from: string;
                to: string;
                /** @description which number of the report */
                measure: "received" | "resolved" | "early" | "onTime" | "late" | "withdrawn" | "stopped" | "resumed" | "pending" | "overdue";
                unit?: string;
                level?: "ward" | "district";
                field?: string;
                channel?: "online" | "counter" | "post";
                procedure?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPageView"];
                };
            };
        };
    };
    exportXlsx: {
        parameters: {
            query: {
                from: string;
                to: string;
                /** @description which number of the report */
                measure: "received" | "resolved" | "early" | "onTime" | "late" | "withdrawn" | "stopped" | "resumed" | "pending" | "overdue";
                unit?: string;
                level?: "ward" | "district";
                field?: string;
                channel?: "online" | "counter" | "post";
                procedure?: string;
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportCsv: {
        parameters: {
            query: {
                from: string;
                to: string;
                /** @description which number of the report */
                measure: "received" | "resolved" | "early" | "onTime" | "late" | "withdrawn" | "stopped" | "resumed" | "pending" | "overdue";
                unit?: string;
                level?: "ward" | "district";
                field?: string;
                channel?: "online" | "counter" | "post";
                procedure?: string;
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    formII06: {
        parameters: {
            query?: {
                by?: "field" | "level" | "unit";
                /** @description as it would have been read at this instant, from the events up to it */
                asOf?: string;
                /** @description first day, `YYYY-MM-DD` */
                from?: string;
                /** @description last day, included */
                to?: string;
                /** @description in place of both days: `2020-03`, `2020-Q1`, `2020-H1`, `2020-9M`, `2020` */
                period?: string;
                /** @description calendar months, or from the 15th to the 14th */
                style?: "calendar" | "reporting";
                /** @description this unit and all below it */
                unit?: string;
                level?: "ward" | "district";
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormII06View"];
                };
            };
        };
    };
    formII06Xlsx: {
        parameters: {
            query?: {
                by?: "field" | "level" | "unit";
                /** @description as it would have been read at this instant, from the events up to it */
                asOf?: string;
                /** @description first day, `YYYY-MM-DD` */
                from?: string;
                /** @description last day, included */
                to?: string;
                /** @description in place of both days: `2020-03`, `2020-Q1`, `2020-H1`, `2020-9M`, `2020` */
                period?: string;
                /** @description calendar months, or from the 15th to the 14th */
                style?: "calendar" | "reporting";
                /** @description this unit and all below it */
                unit?: string;
                level?: "ward" | "district";
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    formII06Pdf: {
        parameters: {
            query?: {
                by?: "field" | "level" | "unit";
                /** @description as it would have been read at this instant, from the events up to it */
                asOf?: string;
                /** @description first day, `YYYY-MM-DD` */
                from?: string;
                /** @description last day, included */
                to?: string;
                /** @description in place of both days: `2020-03`, `2020-Q1`, `2020-H1`, `2020-9M`, `2020` */
                period?: string;
                /** @description calendar months, or from the 15th to the 14th */
                style?: "calendar" | "reporting";
                /** @description this unit and all below it */
                unit?: string;
                level?: "ward" | "district";
                lang?: "vi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStoredReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReportListView"];
                };
            };
        };
    };
    checkStoredReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCheckView"];
                };
            };
        };
    };
    storedReportXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    storedReportPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dossierAsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierAsOfView"];
                };
            };
        };
    };
    queueAsOf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueAsOfView"];
                };
            };
        };
    };
}
