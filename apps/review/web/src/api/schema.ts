// Written by npm run docs from docs/openapi.yaml.
export interface paths {
    "/api/v1/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOut"];
        delete?: never;
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
        get: operations["MeController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkspacesController_list"];
        put?: never;
        post: operations["WorkspacesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkspacesController_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkspacesController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkspacesController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkspaceDeletionController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkspaceDeletionController_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkspaceExportsController_list"];
        put?: never;
        post: operations["WorkspaceExportsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace-exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkspaceExportsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PeopleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/invitations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_setRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PeopleController_passwordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoinController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoinController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SetupController_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignInWaysController_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SearchController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ViewsController_list"];
        put?: never;
        post: operations["ViewsController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ViewsController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ViewsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PracticeController_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/samples/{sample}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/samples/{sample}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/samples/{sample}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/start-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeController_startOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practice/welcomed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PracticeController_welcomed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MySessionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MySessionsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PasskeysController_list"];
        put?: never;
        post: operations["PasskeysController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasskeysController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasskeysController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkeys/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasskeysController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeysController_list"];
        put?: never;
        post: operations["ApiKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApiKeysController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApiKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ItemsController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/wake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_wake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ItemsController_instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClaimsController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClaimsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClaimsController_heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClaimsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchController_alike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/alike/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BatchController_countAlike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/batch-approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BatchController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversationsController_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/composer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversationsController_composer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConversationsController_leaving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConversationsController_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConversationsController_mode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConversationsController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-messages/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FirstMessagesController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FirstMessagesController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsentsController_list"];
        put?: never;
        post: operations["ConsentsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/consents/{consentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConsentsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ColleaguesController_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ColleaguesController_list"];
        put?: never;
        post: operations["ColleaguesController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ColleaguesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ColleaguesController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ColleaguesController_unseen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ColleaguesController_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_standing"];
        put?: never;
        post: operations["ContactsController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/status-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/ltv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_ledger"];
        put?: never;
        post: operations["ContactsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SilenceController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/silence/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SilenceController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EscalationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationsController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/on-call/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationsController_setOnCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EscalationsController_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ctas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CtasController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ctas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CtasController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ctas/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CtasController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/cta-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CtasController_sentTo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cta-events/{id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CtasController_respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/value-setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ValueSettingController_read"];
        put?: never;
        post: operations["ValueSettingController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unknown-sends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnknownSendsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unknown-sends/{replyId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnknownSendsController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kill-switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KillSwitchController_list"];
        put?: never;
        post: operations["KillSwitchController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLettersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLettersController_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLettersController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadLettersController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadLettersController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChannelsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{accountId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChannelsController_sent"];
        put?: never;
        post: operations["ChannelsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{accountId}/tests/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChannelsController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkspaceSettingsController_read"];
        put?: never;
        post: operations["WorkspaceSettingsController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkspaceSettingsController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_read"];
        put?: never;
        post: operations["RetentionController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_ofContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaxonomyController_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomy/{list}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaxonomyController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomy/{list}/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaxonomyController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taxonomy/{list}/{code}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaxonomyController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CountersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StreamController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
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
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{id}/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MediaController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplyFilesController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnowledgeController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnowledgeController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnowledgeController_read"];
        put?: never;
        post: operations["KnowledgeController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["KnowledgeController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{name}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["KnowledgeController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemoryController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemoryController_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromisesController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/promises/{commitmentId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PromisesController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FactsController_read"];
        put?: never;
        post: operations["FactsController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memory/moods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemorySettingsController_noticeMoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ModelProfileController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model-profiles/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ModelProfileController_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model-profiles/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ModelProfileController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model-profiles/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ModelProfileController_inForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvaluationCasesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CostsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MetricsController_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MetricsController_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MetricsController_behind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MetricsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{requestId}/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromptsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{requestId}/prompts/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromptsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FilesController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedRepliesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-replies/{shortcut}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedRepliesController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-replies/{shortcut}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SavedRepliesController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-replies/{shortcut}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SavedRepliesController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/saved-replies/{shortcut}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SavedRepliesController_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{accountId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplatesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{accountId}/templates/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TemplatesController_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConstitutionController_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConstitutionController_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConstitutionController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConstitutionController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution/draft/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConstitutionController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution/draft/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConstitutionController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constitution/hosts/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConstitutionController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-texts/{kind}/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingTextsController_read"];
        put: operations["WorkingTextsController_save"];
        post?: never;
        delete: operations["WorkingTextsController_erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-texts/{kind}/{subject}/others/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WorkingTextsController_eraseOther"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WebhooksController_list"];
        put?: never;
        post: operations["WebhooksController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WebhooksController_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WebhooksController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageController_typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailboxController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailboxController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MailboxController_acknowledge"];
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
        AcceptedDto: {
            /** Format: uuid */
            clientMessageId: string;
            position: number;
            at: string;
        };
        HistoryDto: {
            messages: components["schemas"]["MailboxMessageDto"][];
            earlier: boolean;
        };
        MailboxMessageDto: {
            position: number;
            /** @enum {string} */
            direction: "in" | "out";
            /** Format: uuid */
            messageId: string;
            text: string;
            at: string;
            /** @enum {string} */
            mark?: "none" | "delivered" | "read";
        };
        MessageDto: {
            /** Format: uuid */
            clientMessageId: string;
            text: string;
            page?: string;
            writtenAt?: string;
        };
        ReceiptsDto: {
            bubbleIds: string[];
            /** @enum {string} */
            status: "delivered" | "read";
        };
        SessionDto: {
            token: string;
            expiresAt: string;
            resumed: boolean;
            now: string;
            textLimit: number;
        };
        AcceptDto: {
            name?: string;
            password: string;
            token: string;
        };
        AcknowledgementDto: {
            name: string;
            mine: boolean;
            at: string;
        };
        AlikeCountDto: {
            others: number;
        };
        AlikeDto: {
            items: components["schemas"]["AlikeItemDto"][];
        };
        AlikeItemDto: {
            /** Format: uuid */
            itemId: string;
            generation: number;
            contactName: string;
            recipientLabel: string;
            recipient: components["schemas"]["RecipientDto"];
            seenThrough: components["schemas"]["SeenThroughDto"];
            policyVersion: string;
            bubbles: components["schemas"]["BubbleDto"][];
        };
        ApiKeyDto: {
            id: string;
            name: string;
            scopes: ("conversations:read" | "contacts:read" | "contacts:write" | "knowledge:write" | "analytics:read" | "export")[];
            addresses: string[];
            /** @enum {number} */
            perMinute: 60 | 600 | 6000;
            /** @enum {string} */
            state: "active" | "replaced" | "expired" | "revoked";
            createdBy: string;
            createdAt: string;
            expiresAt: string;
            lastUsedAt?: string;
            revokedAt?: string;
            revokedReason?: string;
        };
        ApiKeysDto: {
            keys: components["schemas"]["ApiKeyDto"][];
        };
        ApproveDto: {
            digest: string;
            viewed?: components["schemas"]["ViewedFieldDto"][];
            bubbles: components["schemas"]["BubbleDto"][];
            effects?: components["schemas"]["EffectDto"][];
            ctas?: components["schemas"]["CtaUseDto"][];
            undoSeconds?: number;
            override?: components["schemas"]["OverrideDto"];
            unjudged?: boolean;
            acknowledgeNewer?: boolean;
            /** Format: uuid */
            claimToken: string;
            generation: number;
            feedback?: components["schemas"]["FeedbackDto"];
        };
        ApprovedDto: {
            /** Format: uuid */
            replyId: string;
            ordinal: number;
            leavesAt: string;
            /** @enum {string} */
            waits?: "sending-stopped";
            unknownTags?: string[];
        };
        ApprovedPlace: {
            latitude: number;
            longitude: number;
            name: string;
            address: string;
        };
        AskDto: {
            colleagueId: string;
            note: string;
        };
        AskedDto: {
            name: string;
            mine: boolean;
            by: string;
        };
        AskingPersonDto: {
            roles: string[];
            id: string;
            name: string;
            email: string;
        };
        AssignDto: {
            to: string | null;
            from: string | null;
        };
        AssignedDto: {
            name: string;
            mine: boolean;
        };
        Attachment: {
            /** @enum {string} */
            kind: "text" | "image" | "audio" | "voice" | "video" | "document" | "sticker" | "location" | "contact" | "button" | "command" | "unsupported";
            providerMediaId?: string;
            fileName?: string;
            mimeType?: string;
            size?: number;
            /** @enum {string} */
            about?: "order" | "form" | "notice";
            description?: string;
        };
        AttemptDto: {
            at: string;
            status?: number;
            code?: string;
            answer?: string;
            durationMs: number;
        };
        AuditEntryDto: {
            seq: number;
            at: string;
            actor: string;
            actorName?: string;
            action: string;
            objectKind: string;
            objectId: string;
            detail: {
                [key: string]: unknown;
            };
            hash: string;
        };
        AuditPageDto: {
            entries: components["schemas"]["AuditEntryDto"][];
            nextCursor?: number;
        };
        AuditProofDto: {
            rows: number;
            breaks: string[];
            head: string;
        };
        BatchApproveDto: {
            items: components["schemas"]["BatchItemDto"][];
            undoSeconds?: number;
        };
        BatchItemDto: {
            /** Format: uuid */
            itemId: string;
            generation: number;
            digest: string;
            bubbles: components["schemas"]["BubbleDto"][];
        };
        BatchOutcomeDto: {
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            outcome: "approved" | "dropped";
            contactName: string;
            /** Format: uuid */
            replyId?: string;
            code?: string;
        };
        BatchOutcomesDto: {
            outcomes: components["schemas"]["BatchOutcomeDto"][];
        };
        BeginDto: {
            digest: string;
            override?: components["schemas"]["OverrideDto"];
            unjudged?: boolean;
            accountId: string;
            to: string;
            name: string;
            consent: components["schemas"]["GivenConsentDto"];
            template: components["schemas"]["TemplateUseDto"];
        };
        BeginPasskeyDto: {
            options: {
                [key: string]: unknown;
            };
        };
        BegunDto: {
            conversationId: string;
            /** Format: uuid */
            replyId: string;
            ordinal: number;
            leavesAt: string;
            /** @enum {string} */
            waits?: "sending-stopped";
        };
        BehindDto: {
            rows: components["schemas"]["BehindRowDto"][];
            nextCursor?: string;
        };
        BehindRowDto: {
            reviewerName?: string;
            /** Format: uuid */
            opens?: string;
            /** Format: uuid */
            id: string;
            at: string;
            channel?: string;
            conversationId?: string;
            /** Format: uuid */
            itemId?: string;
            /** Format: uuid */
            replyId?: string;
            reviewer?: string;
            label?: string;
            value?: number;
            weight?: number;
        };
        Bubble: {
            text: string;
        };
        BubbleDto: {
            text: string;
            template?: components["schemas"]["TemplateUseDto"];
            buttons?: components["schemas"]["ReplyButtonDto"][];
            file?: components["schemas"]["ReplyFileDto"];
            list?: components["schemas"]["ReplyListDto"];
            place?: components["schemas"]["ReplyPlaceDto"];
            reaction?: components["schemas"]["ReplyReactionDto"];
        };
        BusinessCalendar: {
            name: string;
            weekly: components["schemas"]["WeeklySpan"][];
            special: components["schemas"]["SpecialDay"][];
        };
        BusinessEmail: {
            label: string;
            address: string;
            validUntil?: string;
        };
        BusinessFacts: {
            name: string;
            zone: string;
            calendars: components["schemas"]["BusinessCalendar"][];
            places: components["schemas"]["BusinessPlace"][];
            phones: components["schemas"]["BusinessPhone"][];
            emails: components["schemas"]["BusinessEmail"][];
            links: components["schemas"]["BusinessLink"][];
            prices: components["schemas"]["BusinessPrice"][];
            policies: components["schemas"]["BusinessPolicy"][];
            address?: components["schemas"]["HouseAddress"];
            helpTexts?: components["schemas"]["HelpText"][];
        };
        BusinessLink: {
            label: string;
            /** Format: url */
            url: string;
            validUntil?: string;
        };
        BusinessPhone: {
            label: string;
            number: string;
            validUntil?: string;
        };
        BusinessPlace: {
            name: string;
            address: string;
            latitude?: number;
            longitude?: number;
            validUntil?: string;
        };
        BusinessPolicy: {
            title: string;
            text: string;
            validUntil?: string;
        };
        BusinessPrice: {
            what: string;
            price: string;
            validUntil?: string;
        };
        CategoryDto: {
            id: string;
            /** @enum {string} */
            in?: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            out?: "low" | "medium" | "high" | "critical";
            floor: boolean;
        };
        ChangeStatusDto: {
            /** @enum {string} */
            to: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            reason: string;
            base: number;
            correction?: boolean;
            /** Format: uuid */
            replyId?: string;
        };
        ChannelCountDto: {
            green: number;
            amber: number;
            red: number;
        };
        ChannelHealthDto: {
            accountId: string;
            channel: string;
            undoSeconds: number;
            /** @enum {string} */
            health: "green" | "amber" | "red";
            cause?: string;
            since: string;
        };
        ClaimDto: {
            personId: string;
            name: string;
            mine: boolean;
            until: string;
        };
        ClaimTokenDto: {
            /** Format: uuid */
            claimToken: string;
        };
        ClaimedDto: {
            /** Format: uuid */
            claimToken: string;
            leaseUntil: string;
        };
        CloseDto: {
            /** @enum {string} */
            reason: "NO_REPLY_NEEDED" | "SPAM_OR_ABUSE" | "DUPLICATE" | "ANSWERED_ELSEWHERE" | "OPTED_OUT";
            seenThrough: components["schemas"]["SeenThroughDto"];
            /** Format: uuid */
            claimToken: string;
            generation: number;
            feedback?: components["schemas"]["FeedbackDto"];
        };
        ColleagueDto: {
            id: string;
            name: string;
            decides: boolean;
        };
        ColleaguesDto: {
            colleagues: components["schemas"]["ColleagueDto"][];
        };
        ComposerDto: {
            recipient: components["schemas"]["RecipientDto"];
            recipientLabel: string;
            seenThrough: components["schemas"]["SeenThroughDto"];
            policyVersion: string;
        };
        ConfirmedHostDto: {
            host: string;
            by: string;
            at: string;
        };
        ConsentDto: {
            /** Format: uuid */
            id: string;
            channel: string;
            recordedBy: string;
            withdrawnAt: (string) | null;
            withdrawnBy?: string;
            withdrawnWhy?: string;
            /** @enum {string} */
            purpose: "service" | "marketing";
            /** @enum {string} */
            source: "form" | "in-person" | "phone" | "message" | "import";
            textVersion: string;
            givenAt: string;
        };
        ConsentListDto: {
            consents: components["schemas"]["ConsentDto"][];
        };
        ConstitutionDto: {
            version: number;
            policyVersion: string;
            inForce: components["schemas"]["WorkspacePolicy"];
            revision: number;
            draft?: components["schemas"]["PolicyDraftDto"];
            shipped: components["schemas"]["ShippedRuleDto"][];
            categories: components["schemas"]["CategoryDto"][];
            versions: components["schemas"]["PolicyVersionDto"][];
            hosts: components["schemas"]["ConfirmedHostDto"][];
        };
        ContactHoldDto: {
            hold?: components["schemas"]["LegalHoldDto"];
        };
        ContactStandingDto: {
            /** @enum {string} */
            status: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            moves: ("PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED")[];
            suggestion?: components["schemas"]["SuggestedMoveDto"];
            value: components["schemas"]["ContactValueDto"];
            version: number;
        };
        ContactValueDto: {
            currency: string;
            entries: number;
            lastMinor?: number;
            lastAt?: string;
            limitMinor: number;
            totalMinor: number;
        };
        CostDto: {
            lines: components["schemas"]["CostLineDto"][];
            costUsd: number;
            complete: boolean;
        };
        CostLineDto: {
            profile: string;
            role: string;
            provider: string;
            model: string;
            calls: number;
            notMade: number;
            inputTokens: number;
            cacheReadTokens: number;
            cacheWriteTokens: number;
            outputTokens: number;
            cacheRatio?: number;
            costUsd: number;
            costUnknown: number;
        };
        CountersDto: {
            pending: number;
            mine: number;
            oldestSince: string | null;
            decidedToday: number;
            medianHandlingMs: number | null;
            slaRisk: number;
            costTodayUsd?: number | null;
            channels: components["schemas"]["ChannelCountDto"];
            silenced: number;
            escalations: number;
        };
        CtaDto: {
            id: string;
            /** @enum {string} */
            stage: "SOFT" | "MEDIUM" | "DIRECT";
            title: string;
            texts: components["schemas"]["CtaTextsDto"];
            validUntil?: string;
            over: boolean;
            uses: number;
            version: number;
        };
        CtaEventDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            stage: "SOFT" | "MEDIUM" | "DIRECT";
            depth: number;
            sentAt: string;
            /** @enum {string} */
            response: "PENDING" | "IGNORED" | "POLITE_DECLINE" | "INTERESTED" | "CONVERTED" | "RUDE_DECLINE" | "OPTED_OUT";
            by?: string;
            respondedAt?: string;
            /** @enum {string} */
            proposed?: "PENDING" | "IGNORED" | "POLITE_DECLINE" | "INTERESTED" | "CONVERTED" | "RUDE_DECLINE" | "OPTED_OUT";
            words?: string;
            version: number;
        };
        CtaEventsDto: {
            events: components["schemas"]["CtaEventDto"][];
        };
        CtaListDto: {
            ctas: components["schemas"]["CtaDto"][];
        };
        CtaResponseDto: {
            /** @enum {string} */
            response: "PENDING" | "IGNORED" | "POLITE_DECLINE" | "INTERESTED" | "CONVERTED" | "RUDE_DECLINE" | "OPTED_OUT";
            base: number;
        };
        CtaTextDto: {
            text: string;
            url?: string;
        };
        CtaTextsDto: {
            en?: components["schemas"]["CtaTextDto"];
            es?: components["schemas"]["CtaTextDto"];
            pt?: components["schemas"]["CtaTextDto"];
        };
        CtaUseDto: {
            bubble: number;
            id: string;
        };
        CtaVersionDto: {
            version: number;
        };
        DayFigure: {
            day: string;
            value?: number;
            n: number;
        };
        DeadLetterDetailDto: {
            subject: string;
            stream: string;
            streamSeq: number;
            deliveries: number;
            /** @enum {string} */
            verdict: "ready" | "does-not-fit" | "no-handler" | "gone" | "not-open";
            payload: components["schemas"]["LetterPayloadDto"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "redriving" | "redriven" | "discarded";
            app: string;
            eventType: string;
            code: string;
            conversationId?: string;
            /** Format: uuid */
            itemId?: string;
            holds: boolean;
            redrives: number;
            firstAt: string;
            lastAt: string;
            settledAt?: string;
            settledBy?: string;
            reason?: string;
        };
        DeadLetterDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "redriving" | "redriven" | "discarded";
            app: string;
            eventType: string;
            code: string;
            conversationId?: string;
            /** Format: uuid */
            itemId?: string;
            holds: boolean;
            redrives: number;
            firstAt: string;
            lastAt: string;
            settledAt?: string;
            settledBy?: string;
            reason?: string;
        };
        DeadLetterPageDto: {
            letters: components["schemas"]["DeadLetterDto"][];
            nextCursor?: string;
        };
        DeleteWorkspaceDto: {
            reason: string;
            confirm: string;
            base: number;
        };
        DeletionDto: {
            reason: string;
            by: string;
            askedAt: string;
            dueAt: string;
            byInstallation: boolean;
            beganAt?: string;
            deletedAt?: string;
            services: components["schemas"]["ForgettingDto"][];
        };
        DeliveriesDto: {
            deliveries: components["schemas"]["WebhookDeliveryDto"][];
            nextCursor?: number;
        };
        DeliveryIdDto: {
            /** Format: uuid */
            deliveryId: string;
        };
        DeviceDto: {
            id: string;
            current: boolean;
            agent?: string;
            address?: string;
            since: string;
            seenAt: string;
        };
        DiscardDto: {
            ids: string[];
            reason: string;
        };
        DiscardPolicyDto: {
            revision: number;
        };
        DiscardedDto: {
            discarded: number;
        };
        DocumentDto: {
            name: string;
            title: string;
            language: string;
            text: string;
            orders: string[];
            version: number;
            versions: components["schemas"]["DocumentVersionDto"][];
        };
        DocumentListDto: {
            documents: components["schemas"]["ListedDocumentDto"][];
            awaitingMeaning?: number;
        };
        DocumentVersionDto: {
            version: number;
            by: string;
            at: string;
            removed: boolean;
        };
        DraftCoherence: {
            /** @enum {string} */
            verdict: "OK" | "SCHEDULE_CONFLICT" | "FACT_CONFLICT" | "REPEATED_EXCUSE";
            /** @enum {string} */
            model: "off" | "checked" | "not_checked";
            conflicts: components["schemas"]["DraftConflict"][];
        };
        DraftConflict: {
            /** @enum {string} */
            kind: "SCHEDULE_CONFLICT" | "FACT_CONFLICT" | "REPEATED_EXCUSE";
            bubble: number;
            sentence: string;
            against: string;
            /** @enum {string} */
            source: "promise" | "reply" | "passage" | "facts";
            saidAt?: string;
            dueAt?: string;
            suggestion?: string;
            /** @enum {string} */
            foundBy: "rules" | "model";
        };
        DraftDto: {
            createdAt: string;
            /** Format: uuid */
            requestId: string;
            /** Format: uuid */
            itemId: string;
            bubbles: components["schemas"]["Bubble"][];
            offline: boolean;
            language: string;
            evidence: components["schemas"]["Evidence"][];
            actions?: components["schemas"]["ProposedAction"][];
            memoryAvailable: boolean;
            usage: components["schemas"]["ModelUsage"];
            findings?: components["schemas"]["DraftFinding"][];
            stages?: components["schemas"]["DraftStage"][];
            verdict?: components["schemas"]["DraftVerdict"];
            coherence?: components["schemas"]["DraftCoherence"];
            labels?: components["schemas"]["TurnLabels"];
            missing?: components["schemas"]["MissingFact"][];
            promptVersion: string;
            persona?: string;
            latencyMs: number;
        };
        DraftFailureDto: {
            reason: string;
            findings: components["schemas"]["FindingDto"][];
            missing: components["schemas"]["MissingFact"][];
        };
        DraftFinding: {
            rule: string;
            category: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            layer?: "rules" | "learned" | "judge";
            words: string;
            reason: string;
        };
        DraftStage: {
            /** @enum {string} */
            step: "draft" | "refine" | "coherence" | "judge" | "constitution";
            /** @enum {string} */
            outcome: "written" | "changed" | "unchanged" | "refused" | "skipped" | "failed";
            reason?: string;
            words?: string[];
            bubbles?: components["schemas"]["Bubble"][];
            usage?: components["schemas"]["ModelUsage"];
            promptVersion?: string;
            ms: number;
        };
        DraftVerdict: {
            risk: number;
            /** @enum {string} */
            verdict: "pass" | "review" | "block";
            policyVersion: string;
            /** @enum {string} */
            judge: "off" | "judged" | "not-judged";
        };
        EarlierDraftDto: {
            /** Format: uuid */
            requestId: string;
            bubbles: components["schemas"]["Bubble"][];
            createdAt: string;
        };
        EffectDto: {
            /** @enum {string} */
            kind: "open-ticket";
            ticket: components["schemas"]["TicketDto"];
        };
        EnterWorkspaceDto: {
            workspace: string;
        };
        EnteredDto: {
            workspace: string;
            roles: ("viewer" | "reviewer" | "lead" | "admin" | "operator" | "auditor")[];
        };
        EraseTextDto: {
            base: number;
        };
        EscalateDto: {
            /** @enum {string} */
            reason: "emergency" | "safety" | "asked_human" | "complaint" | "payment" | "repeated_failure" | "low_confidence" | "sla";
        };
        EscalationDto: {
            /** Format: uuid */
            id: string;
            conversationId: string;
            /** Format: uuid */
            itemId?: string;
            contactName: string;
            /** @enum {string} */
            channel: "telegram" | "webchat" | "whatsapp";
            /** @enum {string} */
            level: "L1" | "L2" | "L3";
            reasons: ("emergency" | "safety" | "asked_human" | "complaint" | "payment" | "repeated_failure" | "low_confidence" | "sla" | "unknown_send" | "poison")[];
            raisedAt: string;
            dueAt: string;
            alerts: number;
            acknowledged?: components["schemas"]["AcknowledgementDto"];
            intents: string[];
            lastWords: components["schemas"]["LastWordsDto"][];
        };
        EscalationsDto: {
            escalations: components["schemas"]["EscalationDto"][];
            people: components["schemas"]["OnCallPersonDto"][];
            /** @enum {string} */
            pager: "connected" | "failing" | "none";
        };
        EvaluationCaseDto: {
            id: string;
            itemId: string;
            conversationId: string;
            channel: string;
            approvedAt: string;
            messages: components["schemas"]["TurnMessage"][];
            history: components["schemas"]["HistoryEntry"][];
            drafted: string[];
            approved: string[];
            provenance: {
                [key: string]: unknown;
            };
            findings: components["schemas"]["DraftFinding"][];
        };
        EvaluationCasesDto: {
            cases: components["schemas"]["EvaluationCaseDto"][];
        };
        Evidence: {
            /** @enum {string} */
            kind: "passage" | "memory" | "fact" | "look-up";
            title: string;
            excerpt: string;
            document?: string;
            orders?: string[];
        };
        ExampleDto: {
            en: string;
            es: string;
        };
        FactDto: {
            key: string;
            /** @enum {string} */
            state: "used" | "suggested" | "removed";
            value?: string;
            /** @enum {string} */
            source: "reviewer" | "customer" | "channel" | "inference";
            confidence: number;
            at?: string;
            said?: string;
            spoken?: boolean;
            mentions: number;
            pinned: boolean;
            version: number;
            by?: string;
            why?: string;
            others: components["schemas"]["FactValueDto"][];
        };
        FactRuledDto: {
            version: number;
        };
        FactValueDto: {
            key: string;
            value: string;
            /** @enum {string} */
            source: "reviewer" | "customer" | "channel" | "inference";
            confidence: number;
            at?: string;
            said?: string;
            spoken?: boolean;
        };
        FactorDto: {
            on: boolean;
            missing: boolean;
        };
        FactsDto: {
            version: number;
            facts: components["schemas"]["BusinessFacts"] | null;
            versions: components["schemas"]["FactsVersionDto"][];
        };
        FactsVersionDto: {
            version: number;
            by: string;
            at: string;
        };
        FeatureSharesDto: {
            batchApproval: number;
            firstMessages: number;
        };
        FeedbackDto: {
            editTags?: string[];
            quality?: number;
            note?: string;
            readingMs?: number;
            handlingMs?: number;
        };
        FilledReplyDto: {
            text: string;
            missing: string[];
        };
        FindingDto: {
            rule: string;
            category: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            layer?: "rules" | "learned" | "judge";
            words: string;
            reason: string;
        };
        FirstMessageDto: {
            accountId: string;
            to: string;
            name: string;
            consent: components["schemas"]["GivenConsentDto"];
            template: components["schemas"]["TemplateUseDto"];
        };
        FirstMessageLookDto: {
            known?: components["schemas"]["KnownPersonDto"];
            to: string;
            recipientLabel: string;
            recipient: components["schemas"]["RecipientDto"];
            seenThrough: components["schemas"]["SeenThroughDto"];
            policyVersion: string;
            text: string;
            refusals: components["schemas"]["RefusalDto"][];
        };
        FirstPersonDto: {
            person: components["schemas"]["NamedPersonDto"];
        };
        FirstReplyMinutesDto: {
            webchat: number;
            telegram: number;
            whatsapp: number;
        };
        FloodDto: {
            from: string;
            until: string;
            count: number;
        };
        ForgettingDto: {
            service: string;
            at?: string;
            went?: number;
        };
        FoundDto: {
            /** @enum {string} */
            by?: "words" | "words-and-meaning";
            sections: components["schemas"]["FoundSectionDto"][];
        };
        FoundSectionDto: {
            name: string;
            title: string;
            heading: string;
            body: string;
            score: number;
            used: boolean;
            orders?: string[];
        };
        GivenConsentDto: {
            /** @enum {string} */
            purpose: "service" | "marketing";
            /** @enum {string} */
            source: "form" | "in-person" | "phone" | "message" | "import";
            textVersion: string;
            givenAt: string;
        };
        HabitsDto: {
            messages: number;
            hours: number[];
            zone: string;
            meanLength: number;
            emojiRate: number;
            /** @enum {string} */
            address?: "tu" | "usted" | "vos" | "voce" | "senhor";
            /** @enum {string} */
            channel?: "telegram" | "webchat" | "whatsapp";
            replySeconds?: number;
        };
        HandOverDto: {
            bubbles: components["schemas"]["BubbleDto"][];
            effects?: components["schemas"]["EffectDto"][];
            note?: string;
            /** Format: uuid */
            claimToken: string;
            generation: number;
        };
        HeatCell: {
            weekday: number;
            hour: number;
            messages: number;
        };
        HelpText: {
            /** @enum {string} */
            danger: "self_harm" | "emergency" | "violence_threat";
            language: string;
            country?: string;
            text: string;
            validUntil?: string;
        };
        HistoryEntry: {
            /** @enum {string} */
            role: "contact" | "business";
            text: string;
            at: string;
        };
        HoldPlacedDto: {
            /** Format: uuid */
            id: string;
        };
        HostDto: {
            host: string;
        };
        HouseAddress: {
            /** @enum {string} */
            es?: "tu" | "usted" | "vos";
            /** @enum {string} */
            pt?: "voce" | "tu" | "senhor";
        };
        ImportedDto: {
            title: string;
            text: string;
            orders: string[];
        };
        InstructDto: {
            instruction: string;
            /** Format: uuid */
            claimToken: string;
            generation: number;
        };
        IntentDto: {
            /** @enum {string} */
            name: "check_availability" | "make_reservation" | "modify_reservation" | "cancel_reservation" | "check_reservation" | "room_options" | "price" | "payment_methods" | "payment_proof" | "payment_trouble" | "location" | "transport" | "services" | "amenities" | "wifi" | "food_drink" | "check_in" | "early_check_in" | "check_out" | "late_check_out" | "policies" | "opening_hours" | "invoice" | "group" | "upgrade" | "special_occasion" | "accessibility" | "dietary" | "housekeeping" | "room_service" | "maintenance" | "concierge" | "activities" | "weather" | "complaint" | "feedback" | "emergency" | "human" | "greeting" | "thanks" | "goodbye" | "affirm" | "deny" | "out_of_scope";
            /** @enum {string} */
            band: "low" | "medium" | "high";
            words: string[];
        };
        IntentLabel: {
            /** @enum {string} */
            name: "check_availability" | "make_reservation" | "modify_reservation" | "cancel_reservation" | "check_reservation" | "room_options" | "price" | "payment_methods" | "payment_proof" | "payment_trouble" | "location" | "transport" | "services" | "amenities" | "wifi" | "food_drink" | "check_in" | "early_check_in" | "check_out" | "late_check_out" | "policies" | "opening_hours" | "invoice" | "group" | "upgrade" | "special_occasion" | "accessibility" | "dietary" | "housekeeping" | "room_service" | "maintenance" | "concierge" | "activities" | "weather" | "complaint" | "feedback" | "emergency" | "human" | "greeting" | "thanks" | "goodbye" | "affirm" | "deny" | "out_of_scope";
            /** @enum {string} */
            band: "low" | "medium" | "high";
            words: string[];
        };
        InvitationDto: {
            /** Format: uuid */
            id: string;
            email: string;
            roles: ("viewer" | "reviewer" | "lead" | "admin" | "operator" | "auditor")[];
            newPassword: boolean;
            invitedBy: string;
            expiresAt: string;
        };
        InviteDto: {
            /** Format: email */
            email: string;
            roles: ("viewer" | "reviewer" | "lead" | "admin" | "operator" | "auditor")[];
        };
        InvitedDto: {
            /** Format: uuid */
            id: string;
            link: string;
            expiresAt: string;
        };
        ItemDetailDto: {
            recipient: components["schemas"]["RecipientDto"];
            recipientLabel: string;
            seenThrough: components["schemas"]["SeenThroughDto"];
            policyVersion: string;
            snoozeLatest: string;
            draft: components["schemas"]["DraftDto"] | null;
            draftFailure: components["schemas"]["DraftFailureDto"] | null;
            offers: "open-ticket"[];
            decisions: components["schemas"]["MadeDecisionDto"][];
            earlierDrafts: components["schemas"]["EarlierDraftDto"][];
            risks: components["schemas"]["FindingDto"][];
            help: components["schemas"]["HelpText"][];
            notice: components["schemas"]["ItemNoticeDto"] | null;
            coveredEventIds: string[];
            /** Format: uuid */
            id: string;
            conversationId: string;
            contactId: string;
            /** @enum {string} */
            state: "drafting" | "waiting" | "ready" | "no_draft" | "settled";
            hold: ("queue_full" | "flooding") | null;
            flood: components["schemas"]["FloodDto"] | null;
            generation: number;
            channel: string;
            accountId: string;
            contactName: string;
            preview: string;
            messageCount: number;
            waitingSince: string;
            claim: components["schemas"]["ClaimDto"] | null;
            snoozed: components["schemas"]["SnoozedDto"] | null;
            silent: components["schemas"]["SilentDto"] | null;
            asked: components["schemas"]["AskedDto"] | null;
            assigned: components["schemas"]["AssignedDto"] | null;
            late: components["schemas"]["LateDto"] | null;
            windowEndsAt: string | null;
            replyDueAt: string | null;
            lookBy: string | null;
            weighed: components["schemas"]["WeighedDto"];
            humanAsked: boolean;
            urgent: boolean;
            dangers: ("self_harm" | "emergency" | "violence_threat" | "minor_safety")[];
            labels: components["schemas"]["LabelsDto"] | null;
            personReasons: ("emergency" | "asked_human" | "complaint" | "payment" | "frustrated" | "repeated_question" | "unresolved" | "repeated_failure")[];
            forLead: boolean;
            newerInbound: boolean;
            /** @enum {string} */
            mode: "assisted" | "human" | "paused";
            heldBy: string | null;
            standing: components["schemas"]["ListedStandingDto"] | null;
            outcome?: string;
            updatedAt: string;
        };
        ItemFilter: {
            /** @enum {string} */
            state?: "open" | "settled" | "snoozed" | "silent";
            /** @enum {string} */
            draft?: "drafting" | "waiting" | "ready" | "no_draft";
            /** @enum {string} */
            channel?: "telegram" | "webchat" | "whatsapp";
            /** @enum {string} */
            intent?: "check_availability" | "make_reservation" | "modify_reservation" | "cancel_reservation" | "check_reservation" | "room_options" | "price" | "payment_methods" | "payment_proof" | "payment_trouble" | "location" | "transport" | "services" | "amenities" | "wifi" | "food_drink" | "check_in" | "early_check_in" | "check_out" | "late_check_out" | "policies" | "opening_hours" | "invoice" | "group" | "upgrade" | "special_occasion" | "accessibility" | "dietary" | "housekeeping" | "room_service" | "maintenance" | "concierge" | "activities" | "weather" | "complaint" | "feedback" | "emergency" | "human" | "greeting" | "thanks" | "goodbye" | "affirm" | "deny" | "out_of_scope";
            /** @enum {string} */
            risk?: "low" | "medium" | "high";
            tag?: string;
            reviewer?: string;
            /** @enum {string} */
            contactStatus?: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            language?: string;
            /** @enum {string} */
            recovered?: "true" | "false";
            /** @enum {string} */
            silent?: "true" | "false";
            days?: number;
            from?: string;
            to?: string;
        };
        ItemNoticeDto: {
            /** @enum {string} */
            kind: "stale" | "rejected" | "dropped" | "handed-over" | "taken-over";
            code?: string;
            words?: string;
            by?: string;
            findings?: components["schemas"]["FindingDto"][];
            bubbles: components["schemas"]["BubbleDto"][];
            effects?: components["schemas"]["EffectDto"][];
            /** Format: uuid */
            replyId?: string;
        };
        ItemPageDto: {
            items: components["schemas"]["ItemSummaryDto"][];
            nextCursor?: string;
        };
        ItemSummaryDto: {
            /** Format: uuid */
            id: string;
            conversationId: string;
            contactId: string;
            /** @enum {string} */
            state: "drafting" | "waiting" | "ready" | "no_draft" | "settled";
            hold: ("queue_full" | "flooding") | null;
            flood: components["schemas"]["FloodDto"] | null;
            generation: number;
            channel: string;
            accountId: string;
            contactName: string;
            preview: string;
            messageCount: number;
            waitingSince: string;
            claim: components["schemas"]["ClaimDto"] | null;
            snoozed: components["schemas"]["SnoozedDto"] | null;
            silent: components["schemas"]["SilentDto"] | null;
            asked: components["schemas"]["AskedDto"] | null;
            assigned: components["schemas"]["AssignedDto"] | null;
            late: components["schemas"]["LateDto"] | null;
            windowEndsAt: string | null;
            replyDueAt: string | null;
            lookBy: string | null;
            weighed: components["schemas"]["WeighedDto"];
            humanAsked: boolean;
            urgent: boolean;
            dangers: ("self_harm" | "emergency" | "violence_threat" | "minor_safety")[];
            labels: components["schemas"]["LabelsDto"] | null;
            personReasons: ("emergency" | "asked_human" | "complaint" | "payment" | "frustrated" | "repeated_question" | "unresolved" | "repeated_failure")[];
            forLead: boolean;
            newerInbound: boolean;
            /** @enum {string} */
            mode: "assisted" | "human" | "paused";
            heldBy: string | null;
            standing: components["schemas"]["ListedStandingDto"] | null;
            outcome?: string;
            updatedAt: string;
        };
        KeepWorkspaceDto: {
            base: number;
        };
        KeptFileDto: {
            /** Format: uuid */
            fileId: string;
            /** @enum {string} */
            kind: "image" | "video" | "audio" | "document";
            type: string;
            bytes: number;
            sha256: string;
            name: string;
            url: string;
        };
        KeptPrompt: {
            role: string;
            version: string;
            digest: string;
            length: number;
            askedAt: string;
            until: string;
            words?: string;
        };
        KnownPersonDto: {
            conversationId: string;
            name: string;
        };
        LabelDto: {
            en: string;
            es: string;
        };
        LabelFigure: {
            label: string;
            value?: number;
            n: number;
        };
        LabelsDto: {
            /** @enum {string} */
            by: "rules" | "model" | "unknown";
            fallback?: string;
            intents: components["schemas"]["IntentDto"][];
            /** @enum {string} */
            urgency: "urgent" | "high" | "normal" | "low";
            urgencyWords: string[];
            /** @enum {string} */
            mood?: "pleased" | "neutral" | "confused" | "worried" | "frustrated";
            frustrated: number;
            language: string;
            asksHuman: boolean;
            asksIfAutomated: boolean;
            timesAsked: number;
            topics: ("booking" | "stay" | "money" | "place" | "food" | "order" | "delivery" | "returns" | "service")[];
        };
        LastWordsDto: {
            /** @enum {string} */
            direction: "in" | "out";
            text?: string;
            at: string;
        };
        LateDto: {
            writtenAt: string;
            receivedAt: string;
        };
        LeavingDto: {
            notBefore: (string) | null;
        };
        LedgerDto: {
            ledger: components["schemas"]["LtvEntryDto"][];
            totalMinor: number;
            currency: string;
            entries: number;
            lastMinor?: number;
            lastAt?: string;
            limitMinor: number;
        };
        LegalHoldDto: {
            /** Format: uuid */
            id: string;
            contactId: string;
            contactName?: string;
            reason: string;
            by: string;
            at: string;
        };
        LetterGroupDto: {
            app: string;
            eventType: string;
            code: string;
            letters: number;
            conversations: number;
            oldestAt: string;
            newestAt: string;
        };
        LetterPayloadDto: {
            bytes: number;
            fields?: {
                [key: string]: unknown;
            };
            faults: string[];
        };
        LinkDto: {
            token: string;
        };
        LinkForDto: {
            email: string;
            roles: ("viewer" | "reviewer" | "lead" | "admin" | "operator" | "auditor")[];
            newPassword: boolean;
            workspace: string;
            known: boolean;
        };
        ListedDocumentDto: {
            name: string;
            title: string;
            language: string;
            passages: number;
            ordering?: number;
            version: number;
            changedAt: string;
        };
        ListedStandingDto: {
            /** @enum {string} */
            status: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            totalMinor: number;
            currency: string;
        };
        LtvEntryDto: {
            /** Format: uuid */
            id: string;
            amountMinor: number;
            /** @enum {string} */
            source: "manual" | "order" | "booking" | "refund";
            reference?: string;
            reason: string;
            by: string;
            at: string;
        };
        MadeDecisionDto: {
            /** @enum {string} */
            kind: "approved" | "rejected" | "closed";
            by: string;
            at: string;
            reason?: string;
            nextStep?: string;
            editTags: string[];
            quality?: number;
            note?: string;
            editDistance?: number;
            editRatio?: number;
            readingMs?: number;
            handlingMs?: number;
            undoneAt?: string;
        };
        MadeKeyDto: {
            id: string;
            key: string;
            expiresAt: string;
        };
        MeDto: {
            person: components["schemas"]["AskingPersonDto"];
            secondFactor?: components["schemas"]["FactorDto"];
            features: ("batchApproval" | "firstMessages")[];
            workspace: components["schemas"]["MyWorkspaceDto"];
            workspaces: components["schemas"]["MyWorkspaceDto"][];
        };
        MemoryDto: {
            facts: components["schemas"]["FactDto"][];
            moods: components["schemas"]["MoodDto"][];
            snapshots?: components["schemas"]["SnapshotDto"][];
            habits?: components["schemas"]["HabitsDto"];
            moodsNoticed: boolean;
            turns: number;
            bytes: number;
        };
        MergeTermDto: {
            into: string;
            base: number;
        };
        MessageDeliveryDto: {
            /** @enum {string} */
            state: "waiting" | "queued" | "sent" | "delivered" | "read" | "failed" | "rejected" | "unknown" | "cancelled";
            code?: string;
            words?: string;
            dueAt?: string;
        };
        MetricFigures: {
            /** @enum {string} */
            metric: "messages" | "contacts" | "turns" | "waiting" | "oldest" | "decisions" | "approved" | "rejected" | "closed" | "approval_rate" | "acceptance" | "edit_ratio" | "edit_rate" | "edit_size" | "edit_tags" | "quality" | "handling" | "queue_wait" | "response" | "first_response" | "resolution" | "reopened" | "funnel" | "value" | "cta_sent" | "cta_response" | "drafts" | "draft_time" | "cost" | "cache_hit" | "verdicts" | "sent" | "failures";
            days: components["schemas"]["DayFigure"][];
            labels: components["schemas"]["LabelFigure"][];
            reviewers: components["schemas"]["ReviewerFigure"][];
            value?: number;
            n: number;
        };
        MetricsDto: {
            names: {
                [key: string]: string;
            };
            own: boolean;
            metrics: components["schemas"]["MetricFigures"][];
            heat: components["schemas"]["HeatCell"][];
            outlook?: components["schemas"]["Outlook"];
            countedThrough?: string;
        };
        MissingFact: {
            /** @enum {string} */
            kind: "unanswered" | "unbacked";
            words: string;
        };
        ModeDto: {
            /** @enum {string} */
            mode: "assisted" | "human" | "paused";
            /** @enum {string} */
            from: "assisted" | "human" | "paused";
        };
        ModelProfileDto: {
            name: string;
            provider: string;
            model?: string;
            inUse: boolean;
            missing?: string;
        };
        ModelProfilesDto: {
            profiles: components["schemas"]["ModelProfileDto"][];
        };
        ModelUsage: {
            provider: string;
            model: string;
            profile?: string;
            inputTokens: number;
            cachedTokens: number;
            cacheUnknown?: boolean;
            outputTokens: number;
            costUsd?: number;
        };
        MoodDto: {
            /** @enum {string} */
            mood: "pleased" | "neutral" | "confused" | "worried" | "frustrated";
            at: string;
        };
        MyWorkspaceDto: {
            id: string;
            name: string;
            suspended?: components["schemas"]["SuspensionDto"];
        };
        NamedPersonDto: {
            id: string;
            name: string;
            email: string;
        };
        NewKeyDto: {
            name: string;
            scopes: ("conversations:read" | "contacts:read" | "contacts:write" | "knowledge:write" | "analytics:read" | "export")[];
            days: number;
            addresses: string[];
            /** @enum {number} */
            perMinute: 60 | 600 | 6000;
        };
        NewPasskeyDto: {
            response: {
                [key: string]: unknown;
            };
            name: string;
        };
        NewWebhookDto: {
            name: string;
            url: string;
            events: ("item.opened" | "item.decided" | "reply.sent" | "reply.failed" | "reply.cancelled" | "reply.unknown" | "reply.resolved" | "contact.status_changed" | "escalation.raised" | "escalation.acknowledged")[];
        };
        NewWorkspaceDto: {
            id: string;
            name: string;
        };
        NoteDto: {
            /** Format: uuid */
            id: string;
            note: string;
            by: string;
            mine: boolean;
            at: string;
            mentioned: string[];
        };
        NotesDto: {
            notes: components["schemas"]["NoteDto"][];
        };
        NoticeDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mentioned" | "asked" | "answered" | "expired" | "assigned" | "webhook-dead" | "claim-taken";
            conversationId?: string;
            /** Format: uuid */
            itemId?: string;
            contactName?: string;
            webhookName?: string;
            by?: string;
            note?: string;
            at: string;
        };
        NoticeMoodsDto: {
            noticed: boolean;
        };
        NoticesDto: {
            notices: components["schemas"]["NoticeDto"][];
            count: number;
        };
        OnCallDto: {
            onCall: boolean;
        };
        OnCallPersonDto: {
            id: string;
            name: string;
            onCall: boolean;
        };
        OpeningSpan: {
            opens: string;
            closes: string;
        };
        OtherTextDto: {
            /** Format: uuid */
            page: string;
            version: number;
            updatedAt: string;
            reply?: components["schemas"]["WorkingReplyDto"];
            note?: string;
        };
        Outlook: {
            hours: number;
            arrived: number;
            settled: number;
            inAnHour?: number;
        };
        OverrideDto: {
            reason: string;
            rules: string[];
        };
        PasskeyDto: {
            id: string;
            name: string;
            since: string;
            synced: boolean;
        };
        PasskeyNameDto: {
            name: string;
        };
        PasskeysDto: {
            passkeys: components["schemas"]["PasskeyDto"][];
        };
        PasswordDto: {
            password: string;
        };
        PeopleDto: {
            people: components["schemas"]["PersonDto"][];
            invitations: components["schemas"]["InvitationDto"][];
        };
        PersonDto: {
            id: string;
            name: string;
            email: string;
            roles: ("viewer" | "reviewer" | "lead" | "admin" | "operator" | "auditor")[];
            active: boolean;
            secondFactor: boolean;
            sessions: number;
            seenAt?: string;
            joinedAt: string;
        };
        PlaceHoldDto: {
            contactId: string;
            reason: string;
        };
        PolicyDraftDto: {
            revision: number;
            base: number;
            content: components["schemas"]["WorkspacePolicy"];
            savedBy: string;
            savedAt: string;
            problems: components["schemas"]["RuleProblemDto"][];
            lowered: string[];
            askedBy?: string;
            askedByMe?: boolean;
        };
        PolicyVersionDto: {
            version: number;
            note: string;
            lowered: string[];
            by: string;
            confirmedBy?: string;
            at: string;
        };
        PracticeApprovalDto: {
            texts: string[];
            /** @enum {string} */
            language: "en" | "es";
        };
        PracticeDecidedDto: {
            /** @enum {string} */
            decision: "approved" | "edited" | "rejected";
            reason?: string;
            /** @enum {string} */
            nextStep?: "redraft" | "manual" | "escalate" | "close";
            at: string;
        };
        PracticeDto: {
            samples: components["schemas"]["PracticeSampleDto"][];
            welcomed: boolean;
        };
        PracticeEvidenceDto: {
            /** @enum {string} */
            kind: "passage" | "memory" | "fact" | "look-up";
            title: string;
            excerpt: string;
        };
        PracticeFindingDto: {
            rule: string;
            category: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            words: string;
            reason: string;
        };
        PracticeMessageDto: {
            text: string;
            minutesAgo: number;
        };
        PracticeRejectionDto: {
            reason: string;
            /** @enum {string} */
            nextStep: "redraft" | "manual" | "escalate" | "close";
        };
        PracticeSampleDto: {
            /** @enum {string} */
            name: "approve" | "edit" | "reject";
            contactName: string;
            handle: string;
            messages: components["schemas"]["PracticeMessageDto"][];
            known: string[];
            evidence: components["schemas"]["PracticeEvidenceDto"][];
            draft: string[];
            verdict: components["schemas"]["PracticeVerdictDto"];
            decided?: components["schemas"]["PracticeDecidedDto"];
        };
        PracticeVerdictDto: {
            risk: number;
            /** @enum {string} */
            verdict: "pass" | "review" | "block";
            policyVersion: string;
            findings: components["schemas"]["PracticeFindingDto"][];
        };
        ProfileInForceDto: {
            profile?: string;
            since?: string;
            byHand: boolean;
            reason?: string;
        };
        PromiseDto: {
            /** Format: uuid */
            commitmentId: string;
            /** @enum {string} */
            kind: "deliver_info" | "call_back" | "send_document" | "refund" | "appointment" | "availability" | "discount";
            /** @enum {string} */
            who: "writer" | "business" | "other";
            what: string;
            sentence: string;
            dueAt: string;
            /** @enum {string} */
            precision: "time" | "hours" | "day" | "week" | "vague";
            /** @enum {string} */
            flexibility: "rigid" | "medium" | "flexible";
            saidAt: string;
        };
        PromisesDto: {
            promises: components["schemas"]["PromiseDto"][];
        };
        PromptsDto: {
            prompts: components["schemas"]["KeptPrompt"][];
        };
        ProposedAction: {
            /** @enum {string} */
            kind: "send-place" | "open-ticket";
            skill: string;
            place?: components["schemas"]["ApprovedPlace"];
            ticket?: components["schemas"]["Ticket"];
        };
        PublishPolicyDto: {
            note: string;
            revision: number;
        };
        PublishedDto: {
            published: boolean;
            version?: number;
        };
        QualityAnswer: {
            groups: components["schemas"]["QualityGroup"][];
        };
        QualityFigure: {
            /** @enum {string} */
            metric: "acceptance" | "edit_ratio" | "quality";
            low?: number;
            high?: number;
            value?: number;
            n: number;
        };
        QualityGroup: {
            /** @enum {string} */
            dimension: "intent" | "channel" | "document" | "prompt" | "profile" | "persona";
            is: string;
            figures: components["schemas"]["QualityFigure"][];
            rejected: components["schemas"]["LabelFigure"][];
        };
        RecipientDto: {
            channel: string;
            accountId: string;
            conversationId: string;
            address: string;
        };
        RecordConsentDto: {
            /** @enum {string} */
            channel: "telegram" | "webchat" | "whatsapp";
            /** @enum {string} */
            purpose: "service" | "marketing";
            /** @enum {string} */
            source: "form" | "in-person" | "phone" | "message" | "import";
            textVersion: string;
            givenAt: string;
        };
        RecordValueDto: {
            amountMinor: number;
            /** @enum {string} */
            source: "manual" | "order" | "booking" | "refund";
            reference?: string;
            reason: string;
        };
        RedriveAnswerDto: {
            dryRun: boolean;
            accepted: number;
            remaining: number;
            lastAt?: string;
            letters: components["schemas"]["RedriveStepDto"][];
        };
        RedriveDto: {
            ids?: string[];
            dryRun?: boolean;
            perSecond?: number;
            reason?: string;
            app?: string;
            code?: string;
            eventType?: string;
        };
        RedriveStepDto: {
            /** Format: uuid */
            id: string;
            app: string;
            eventType: string;
            subject: string;
            /** @enum {string} */
            verdict: "ready" | "does-not-fit" | "no-handler" | "gone" | "not-open";
        };
        RefusalDto: {
            code: string;
            field: string;
            message: string;
        };
        RejectDto: {
            reason: string;
            /** @enum {string} */
            nextStep: "redraft" | "manual" | "escalate" | "close";
            seenThrough?: components["schemas"]["SeenThroughDto"];
            instruction?: string;
            /** Format: uuid */
            claimToken: string;
            generation: number;
            feedback?: components["schemas"]["FeedbackDto"];
        };
        RemoveCtaDto: {
            base: number;
        };
        RemoveDocumentDto: {
            base: number;
        };
        RemoveReplyDto: {
            base: number;
        };
        RemovedCountDto: {
            /** @enum {string} */
            part: "messages" | "turns" | "replies" | "effects" | "drafts" | "items" | "transcripts" | "notes" | "remarks";
            count: number;
        };
        RenameWorkspaceDto: {
            base: number;
            name: string;
        };
        ReplyButtonDto: {
            id: string;
            title: string;
        };
        ReplyFileDto: {
            /** Format: uuid */
            fileId: string;
            /** @enum {string} */
            kind: "image" | "video" | "audio" | "document";
            type: string;
            bytes: number;
            sha256: string;
            name: string;
        };
        ReplyListDto: {
            button: string;
            rows: components["schemas"]["ReplyRowDto"][];
        };
        ReplyPlaceDto: {
            latitude: number;
            longitude: number;
            name: string;
            address: string;
        };
        ReplyReactionDto: {
            to: string;
        };
        ReplyRowDto: {
            description?: string;
            id: string;
            title: string;
        };
        ResolveDto: {
            /** @enum {string} */
            verdict: "arrived" | "again" | "dropped";
            digest?: string;
            acknowledgeNewer?: boolean;
            override?: components["schemas"]["OverrideDto"];
        };
        ResolvedDto: {
            /** @enum {string} */
            verdict: "arrived" | "again" | "dropped";
            /** Format: uuid */
            replyId?: string;
            ordinal?: number;
            /** @enum {string} */
            waits?: "sending-stopped";
        };
        RestoreSettingsDto: {
            version: number;
            base: number;
        };
        RetentionDaysDto: {
            messages: number;
        };
        RetentionDto: {
            version: number;
            days: components["schemas"]["RetentionDaysDto"];
            usual: components["schemas"]["RetentionDaysDto"];
            versions: components["schemas"]["RetentionVersionDto"][];
            nights: components["schemas"]["RetentionNightDto"][];
            nextAt: string;
            holds: components["schemas"]["LegalHoldDto"][];
        };
        RetentionNightDto: {
            night: string;
            startedAt: string;
            endedAt?: string;
            removed: components["schemas"]["RemovedCountDto"][];
        };
        RetentionSavedDto: {
            version: number;
        };
        RetentionTrialDto: {
            removed: components["schemas"]["RemovedCountDto"][];
        };
        RetentionVersionDto: {
            version: number;
            days: components["schemas"]["RetentionDaysDto"];
            by: string;
            at: string;
        };
        RetireTermDto: {
            retired: boolean;
            base: number;
        };
        ReviewerFigure: {
            reviewer: string;
            value?: number;
            n: number;
        };
        RevokeKeyDto: {
            reason: string;
        };
        RolesDto: {
            roles: ("viewer" | "reviewer" | "lead" | "admin" | "operator" | "auditor")[];
        };
        RuleFactDto: {
            key: string;
            /** @enum {string} */
            act: "set" | "pin" | "unpin" | "remove";
            value?: string;
            base: number;
            why?: string;
        };
        RuleProblemDto: {
            rule: string;
            problem: string;
        };
        SaveCtaDto: {
            /** @enum {string} */
            stage: "SOFT" | "MEDIUM" | "DIRECT";
            title: string;
            texts: components["schemas"]["CtaTextsDto"];
            validUntil?: string;
            base: number;
        };
        SaveDocumentDto: {
            title: string;
            language: string;
            text: string;
            base: number;
        };
        SaveFactsDto: {
            facts: components["schemas"]["BusinessFacts"];
            base: number;
        };
        SavePolicyDto: {
            content: components["schemas"]["WorkspacePolicy"];
            revision: number;
        };
        SaveReplyDto: {
            title: string;
            texts: components["schemas"]["SavedTextsDto"];
            base: number;
        };
        SaveRetentionDto: {
            base: number;
            removes?: boolean;
            days: components["schemas"]["RetentionDaysDto"];
        };
        SaveSettingsDto: {
            settings: components["schemas"]["WorkspaceSettingsDto"];
            base: number;
        };
        SaveTermDto: {
            label: components["schemas"]["LabelDto"];
            before?: components["schemas"]["ExampleDto"];
            after?: components["schemas"]["ExampleDto"];
            /** @enum {string} */
            nextStep?: "redraft" | "manual" | "escalate" | "close";
            instruction?: components["schemas"]["ExampleDto"];
            base: number;
        };
        SaveValueSettingDto: {
            base: number;
            currency: string;
            limitMinor: number;
        };
        SaveViewDto: {
            name: string;
            filter: components["schemas"]["ItemFilter"];
            shared: boolean;
        };
        SaveWebhookDto: {
            on: boolean;
            base: number;
            name: string;
            url: string;
            events: ("item.opened" | "item.decided" | "reply.sent" | "reply.failed" | "reply.cancelled" | "reply.unknown" | "reply.resolved" | "contact.status_changed" | "escalation.raised" | "escalation.acknowledged")[];
        };
        SaveWorkingTextDto: {
            base: number;
            /** Format: uuid */
            page: string;
            reply?: components["schemas"]["WorkingReplyDto"];
            note?: string;
        };
        SavedDocumentDto: {
            version: number;
        };
        SavedFactsDto: {
            version: number;
        };
        SavedReplyDto: {
            shortcut: string;
            title: string;
            texts: components["schemas"]["SavedTextsDto"];
            version: number;
            uses: number;
            lastUsedAt?: string;
        };
        SavedReplyListDto: {
            replies: components["schemas"]["SavedReplyDto"][];
        };
        SavedReplyVersionDto: {
            version: number;
            title: string;
            texts: components["schemas"]["SavedTextsDto"];
            removed: boolean;
            by: string;
            at: string;
        };
        SavedReplyVersionsDto: {
            versions: components["schemas"]["SavedReplyVersionDto"][];
        };
        SavedTextsDto: {
            en?: string;
            es?: string;
            pt?: string;
        };
        SavedVersionDto: {
            version: number;
        };
        SavedViewDto: {
            /** Format: uuid */
            id: string;
            name: string;
            filter: components["schemas"]["ItemFilter"];
            shared: boolean;
            mine: boolean;
            by: string;
            count?: number;
        };
        SavedViewIdDto: {
            /** Format: uuid */
            id: string;
        };
        SavedViewsDto: {
            views: components["schemas"]["SavedViewDto"][];
        };
        SearchDto: {
            hits: components["schemas"]["SearchHitDto"][];
        };
        SearchHitDto: {
            item: components["schemas"]["ItemSummaryDto"];
            /** @enum {string} */
            where: "name" | "them" | "us";
            at: string;
            text: string;
            found: [
                number,
                number
            ][];
        };
        SeenDto: {
            /** Format: uuid */
            messageId: string;
        };
        SeenThroughDto: {
            /** Format: uuid */
            eventId: string;
            seq: number;
        };
        SendTestDto: {
            digest: string;
            to: string;
        };
        SendingStopDto: {
            /** @enum {string} */
            scope: "all" | "workspace" | "account";
            accountId?: string;
            reason: string;
            by: string;
            since: string;
        };
        SessionsDto: {
            sessions: components["schemas"]["DeviceDto"][];
        };
        SetKillSwitchDto: {
            /** @enum {string} */
            scope: "all" | "workspace" | "account";
            accountId?: string;
            on: boolean;
            reason: string;
        };
        SettingVersionDto: {
            version: number;
            settings: components["schemas"]["WorkspaceSettingsDto"];
            restores?: number;
            by: string;
            at: string;
        };
        SettingsInForceDto: {
            version: number;
            settings: components["schemas"]["WorkspaceSettingsDto"];
            usual: components["schemas"]["WorkspaceSettingsDto"];
            versions: components["schemas"]["SettingVersionDto"][];
        };
        SettingsSavedDto: {
            version: number;
        };
        SettlePromiseDto: {
            /** @enum {string} */
            state: "fulfilled" | "cancelled";
        };
        SetupDto: {
            token: string;
            name: string;
            /** Format: email */
            email: string;
            password: string;
        };
        ShippedRuleChange: {
            rule: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical" | "off";
        };
        ShippedRuleDto: {
            id: string;
            category: string;
            reason: string;
            /** @enum {string} */
            in?: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            out?: "low" | "medium" | "high" | "critical";
            floor: boolean;
            positive: string[];
            negative: string[];
        };
        SignInWaysDto: {
            provider?: string;
        };
        SilenceDto: {
            /** @enum {string} */
            reason: "NO_ANSWER_NEEDED" | "ABUSE" | "SPAM";
            until: string;
        };
        SilentDto: {
            until: string;
            /** @enum {string} */
            reason: "NO_ANSWER_NEEDED" | "ABUSE" | "SPAM";
            by: string;
        };
        SnapshotDto: {
            snapshotId: string;
            summary: string;
            topics: string[];
            questions: string[];
            /** @enum {string} */
            by: "extract" | "model";
            turnFrom: number;
            turnTo: number;
            from: string;
            until: string;
        };
        SnoozeDto: {
            /** Format: uuid */
            claimToken: string;
            generation: number;
            until: string;
        };
        SnoozedDto: {
            until: string;
            by: string;
        };
        SpecialDay: {
            name: string;
            from: string;
            until?: string;
            yearly: boolean;
            spans: components["schemas"]["OpeningSpan"][];
        };
        SpokenDto: {
            en: string;
            es: string;
        };
        StatusChangeDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            from: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            /** @enum {string} */
            to: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            by?: string;
            automated: boolean;
            correction: boolean;
            reason: string;
            /** Format: uuid */
            replyId?: string;
            at: string;
            version: number;
        };
        StatusHistoryDto: {
            changes: components["schemas"]["StatusChangeDto"][];
        };
        StatusVersionDto: {
            version: number;
        };
        SuggestedMoveDto: {
            /** @enum {string} */
            to: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
            because: string;
        };
        SuspendWorkspaceDto: {
            reason: string;
            base: number;
        };
        SuspensionDto: {
            reason: string;
            by: string;
            since: string;
            byInstallation: boolean;
            deletedFrom?: string;
        };
        TakeClaimDto: {
            from: string;
            reason: string;
        };
        TaxonomyDto: {
            editTags: components["schemas"]["TermDto"][];
            rejectReasons: components["schemas"]["TermDto"][];
            closeReasons: components["schemas"]["TermDto"][];
        };
        TemplateDto: {
            name: string;
            language: string;
            category: string;
            status: string;
            header?: string;
            body: string;
            footer?: string;
            parameters: number;
            obstacle?: string;
        };
        TemplateListDto: {
            changedAt: (string) | null;
            templates: components["schemas"]["TemplateDto"][];
        };
        TemplateUseDto: {
            name: string;
            language: string;
            parameters: string[];
        };
        TemplatesAskedDto: {
            count: number;
        };
        TermDto: {
            code: string;
            label: components["schemas"]["SpokenDto"];
            before?: components["schemas"]["SpokenDto"];
            after?: components["schemas"]["SpokenDto"];
            /** @enum {string} */
            nextStep?: "redraft" | "manual" | "escalate" | "close";
            instruction?: components["schemas"]["SpokenDto"];
            retired: boolean;
            mergedInto?: string;
            own: boolean;
            version: number;
        };
        TermVersionDto: {
            version: number;
        };
        TestMessageDto: {
            /** Format: uuid */
            replyId: string;
            conversationId: string;
            recipientLabel: string;
            by: string;
            at: string;
            delivery: components["schemas"]["MessageDeliveryDto"];
        };
        TestMessagesDto: {
            tests: components["schemas"]["TestMessageDto"][];
        };
        TestPreviewDto: {
            conversationId: string;
            recipientLabel: string;
            recipient: components["schemas"]["RecipientDto"];
            seenThrough: components["schemas"]["SeenThroughDto"];
            policyVersion: string;
            text: string;
        };
        TestSentDto: {
            /** Format: uuid */
            replyId: string;
            waits: boolean;
        };
        TextVersionDto: {
            version: number;
        };
        ThreadAttachmentDto: {
            kind: string;
            about?: string;
            fileName?: string;
            mimeType?: string;
            size?: number;
            description?: string;
            media?: components["schemas"]["ThreadMediaDto"];
        };
        ThreadContactDto: {
            id: string;
            name: string;
            handle?: string;
            language?: string;
        };
        ThreadDto: {
            id: string;
            channel: string;
            accountId: string;
            openItemId?: string;
            suppressed: string | null;
            windowEndsAt: string | null;
            /** @enum {string} */
            mode: "assisted" | "human" | "paused";
            assignedTo: string | null;
            takenOverBy?: string;
            heldBy: string | null;
            source: components["schemas"]["ThreadSourceDto"] | null;
            contact: components["schemas"]["ThreadContactDto"];
            messages: components["schemas"]["ThreadMessageDto"][];
            effects: components["schemas"]["ThreadEffectDto"][];
        };
        ThreadEffectDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "approved" | "done" | "refused" | "unknown";
            code?: string;
            words?: string;
            reference?: string;
            author: string;
            at: string;
            /** @enum {string} */
            kind: "open-ticket";
            ticket: components["schemas"]["TicketDto"];
        };
        ThreadMediaDto: {
            /** @enum {string} */
            state: "pending" | "stored" | "failed" | "deleted";
            keptDays?: number;
            reason?: string;
            type?: string;
            size?: number;
            width?: number;
            height?: number;
            shown?: boolean;
            id?: string;
            goodUntil?: string;
            url?: string;
            thumbnailUrl?: string;
            transcript?: components["schemas"]["ThreadTranscriptDto"];
        };
        ThreadMessageDto: {
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            kind: string;
            text?: string;
            attachments: components["schemas"]["ThreadAttachmentDto"][];
            at: string;
            receivedAt: string;
            late: boolean;
            edited: boolean;
            deleted: boolean;
            removedAfterDays?: number;
            command?: string;
            replyTo?: string;
            /** @enum {string} */
            forwarded?: "once" | "often";
            reaction?: string;
            author?: string;
            replyId?: string;
            test?: boolean;
            template?: string;
            buttons?: string[];
            list?: components["schemas"]["ReplyListDto"];
            reactionTo?: string;
            providerMessageId?: string;
            delivery?: components["schemas"]["MessageDeliveryDto"];
        };
        ThreadSourceDto: {
            /** @enum {string} */
            kind: "ad" | "post" | "link" | "page";
            ref?: string;
            title?: string;
            url?: string;
            cut: boolean;
        };
        ThreadTranscriptDto: {
            text?: string;
            language?: string;
            /** @enum {string} */
            confidence?: "high" | "low" | "unknown";
            model?: string;
            /** @enum {string} */
            reason?: "no-endpoint" | "too-long" | "unsupported-format" | "silence" | "timeout" | "refused" | "vendor-error" | "unreadable" | "budget";
        };
        Ticket: {
            subject: string;
            details: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high";
        };
        TicketDto: {
            subject: string;
            details: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high";
        };
        Transcript: {
            text: string;
            language?: string;
            /** @enum {string} */
            confidence: "high" | "low" | "unknown";
            model: string;
        };
        TriedDto: {
            risk: number;
            /** @enum {string} */
            verdict: "pass" | "review" | "block";
            policyVersion: string;
            findings: components["schemas"]["FindingDto"][];
        };
        TriedRulesDto: {
            inForce: components["schemas"]["TriedDto"];
            draft?: components["schemas"]["TriedDto"];
        };
        TryRetentionDto: {
            days: components["schemas"]["RetentionDaysDto"];
        };
        TryRulesDto: {
            text: string;
            /** @enum {string} */
            direction: "in" | "out";
        };
        TurnLabels: {
            /** @enum {string} */
            by: "rules" | "model" | "unknown";
            fallback?: string;
            intents: components["schemas"]["IntentLabel"][];
            /** @enum {string} */
            urgency: "urgent" | "high" | "normal" | "low";
            urgencyWords: string[];
            /** @enum {string} */
            mood?: "pleased" | "neutral" | "confused" | "worried" | "frustrated";
            frustrated: number;
            language: string;
            asksHuman: boolean;
            asksIfAutomated: boolean;
            timesAsked: number;
            topics: ("booking" | "stay" | "money" | "place" | "food" | "order" | "delivery" | "returns" | "service")[];
        };
        TurnMessage: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            kind: "text" | "image" | "audio" | "voice" | "video" | "document" | "sticker" | "location" | "contact" | "button" | "command" | "unsupported";
            text?: string;
            attachments: components["schemas"]["Attachment"][];
            transcript?: components["schemas"]["Transcript"];
            providerMessageId: string;
            replyTo?: string;
            providerTime: string;
            seq: number;
            edited: boolean;
        };
        UndoDto: {
            /** Format: uuid */
            replyId: string;
        };
        UndoSecondsDto: {
            webchat: number;
            telegram: number;
            whatsapp: number;
        };
        UnknownBubbleDto: {
            position: number;
            text: string;
            /** @enum {string} */
            state: "sent" | "unknown" | "not-sent";
            attempts: number;
            attemptedAt?: string;
            reportedFailed?: boolean;
            template?: components["schemas"]["TemplateUseDto"];
            buttons?: components["schemas"]["ReplyButtonDto"][];
            file?: components["schemas"]["ReplyFileDto"];
            list?: components["schemas"]["ReplyListDto"];
            place?: components["schemas"]["ReplyPlaceDto"];
            reaction?: components["schemas"]["ReplyReactionDto"];
        };
        UnknownSendDto: {
            /** Format: uuid */
            replyId: string;
            conversationId: string;
            /** Format: uuid */
            itemId?: string;
            contactName: string;
            channel: string;
            author: string;
            approvedAt: string;
            since: string;
            needsDecision: boolean;
            errorCode: string;
            explanation: string;
            providerWords?: string;
            bubbles: components["schemas"]["UnknownBubbleDto"][];
            newerInbound: boolean;
            suppressed: string | null;
            recipient: components["schemas"]["RecipientDto"];
            recipientLabel: string;
            seenThrough: components["schemas"]["SeenThroughDto"];
            policyVersion: string;
        };
        UseProfileDto: {
            profile: string;
        };
        UseReplyDto: {
            /** @enum {string} */
            language: "en" | "es" | "pt";
        };
        ValueSettingDto: {
            currency: string;
            limitMinor: number;
            version: number;
        };
        ValueTotalDto: {
            totalMinor: number;
        };
        ViewedFieldDto: {
            field: string;
            digest: string;
        };
        WebhookDeliveryDto: {
            /** Format: uuid */
            id: string;
            messageId: string;
            type: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            createdAt: string;
            nextAt?: string;
            body: string;
            attempts: components["schemas"]["AttemptDto"][];
        };
        WebhookDto: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            events: ("item.opened" | "item.decided" | "reply.sent" | "reply.failed" | "reply.cancelled" | "reply.unknown" | "reply.resolved" | "contact.status_changed" | "escalation.raised" | "escalation.acknowledged")[];
            /** @enum {string} */
            state: "active" | "off" | "dead";
            failures: number;
            failingSince?: string;
            previousSecretUntil?: string;
            waiting: number;
            createdBy: string;
            createdAt: string;
            version: number;
        };
        WebhookSecretDto: {
            /** Format: uuid */
            id: string;
            secret: string;
        };
        WebhooksDto: {
            webhooks: components["schemas"]["WebhookDto"][];
        };
        WeeklySpan: {
            days: number[];
            opens: string;
            closes: string;
        };
        WeighedDto: {
            risk: number;
            value: number;
            urgency: number;
            alert: number;
        };
        WelcomedDto: {
            welcomed: boolean;
        };
        WithdrawConsentDto: {
            reason: string;
        };
        WorkingReplyDto: {
            requestId: string;
            texts: string[];
            beside: {
                [key: string]: unknown;
            };
        };
        WorkingTextDto: {
            version: number;
            updatedAt?: string;
            others: components["schemas"]["OtherTextDto"][];
            reply?: components["schemas"]["WorkingReplyDto"];
            note?: string;
        };
        WorkspaceDto: {
            id: string;
            name: string;
            version: number;
            own: boolean;
            people: number;
            openItems: number;
            suspended?: components["schemas"]["SuspensionDto"];
            deletion?: components["schemas"]["DeletionDto"];
        };
        WorkspaceExportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "ready" | "failed" | "expired";
            by: string;
            askedAt: string;
            expiresAt?: string;
            bytes?: number;
            rows?: number;
        };
        WorkspaceExportsDto: {
            exports: components["schemas"]["WorkspaceExportDto"][];
        };
        WorkspacePolicy: {
            rules: components["schemas"]["WorkspaceRule"][];
            changes: components["schemas"]["ShippedRuleChange"][];
            hosts: string[];
        };
        WorkspaceRule: {
            id: string;
            category: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            direction: "in" | "out" | "both";
            phrases: string[];
            reason: string;
            positive: string[];
            negative: string[];
        };
        WorkspaceSettingsDto: {
            firstReplyMinutes: components["schemas"]["FirstReplyMinutesDto"];
            expiresHours: number;
            undoSeconds: components["schemas"]["UndoSecondsDto"];
            draftsAtOnce: number;
            features: components["schemas"]["FeatureSharesDto"];
        };
        WorkspacesDto: {
            workspaces: components["schemas"]["WorkspaceDto"][];
            mayCreate: boolean;
            graceDays: number;
        };
        WriteNoteDto: {
            note: string;
            mentions: string[];
        };
        WriteReplyDto: {
            digest: string;
            viewed?: components["schemas"]["ViewedFieldDto"][];
            bubbles: components["schemas"]["BubbleDto"][];
            ctas?: components["schemas"]["CtaUseDto"][];
            undoSeconds?: number;
            override?: components["schemas"]["OverrideDto"];
            unjudged?: boolean;
        };
        WrittenNoteDto: {
            /** Format: uuid */
            id: string;
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
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in; the session is a cookie. Send the Origin header of the workspace. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Wrong e-mail or password */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many tries */
            429: {
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
            /** @description The session has ended on the server */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeController_me: {
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
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MeController_enter: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterWorkspaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspacesController_list: {
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
                    "application/json": components["schemas"]["WorkspacesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspacesController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkspaceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspacesController_rename: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameWorkspaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspacesController_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendWorkspaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspacesController_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendWorkspaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceDeletionController_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteWorkspaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceDeletionController_keep: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepWorkspaceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceExportsController_list: {
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
                    "application/json": components["schemas"]["WorkspaceExportsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceExportsController_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceExportDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceExportsController_file: {
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
                    "application/gzip": string;
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_list: {
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
                    "application/json": components["schemas"]["PeopleDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_setRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_deactivate: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_reactivate: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_resetSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PeopleController_passwordLink: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    JoinController_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkForDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    JoinController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SetupController_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstPersonDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SignInWaysController_ways: {
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
                    "application/json": components["schemas"]["SignInWaysDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SearchController_find: {
        parameters: {
            query: {
                q: string;
                state?: "open" | "settled";
                channel?: "telegram" | "webchat" | "whatsapp";
                from?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["SearchDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ViewsController_list: {
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
                    "application/json": components["schemas"]["SavedViewsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ViewsController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
                    "application/json": components["schemas"]["SavedViewIdDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ViewsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ViewsController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PracticeController_look: {
        parameters: {
            query: {
                language: "en" | "es";
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
                    "application/json": components["schemas"]["PracticeDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PracticeController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                sample: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeApprovalDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PracticeController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                sample: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeRejectionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PracticeController_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                sample: string;
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PracticeController_startOver: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PracticeController_welcomed: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WelcomedDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    AuditController_page: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
                actor?: string;
                action?: string;
                object?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    AuditController_export: {
        parameters: {
            query?: {
                actor?: string;
                action?: string;
                object?: string;
                from?: string;
                to?: string;
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
                    "application/x-ndjson": string;
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    AuditController_verify: {
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
                    "application/json": components["schemas"]["AuditProofDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MySessionsController_list: {
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
                    "application/json": components["schemas"]["SessionsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MySessionsController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PasskeysController_list: {
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
                    "application/json": components["schemas"]["PasskeysDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PasskeysController_add: {
        parameters: {
            query?: never;
            header: {
                cookie: string;
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskeyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PasskeysController_begin: {
        parameters: {
            query?: never;
            header: {
                cookie: string;
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeginPasskeyDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PasskeysController_name: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyNameDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PasskeysController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ApiKeysController_list: {
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
                    "application/json": components["schemas"]["ApiKeysDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ApiKeysController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKeyDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ApiKeysController_rotate: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
                content: {
                    "application/json": components["schemas"]["MadeKeyDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeKeyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_list: {
        parameters: {
            query?: {
                order?: "next" | "waiting";
                cursor?: string;
                limit?: number;
                state?: "open" | "settled" | "snoozed" | "silent";
                draft?: "drafting" | "waiting" | "ready" | "no_draft";
                channel?: "telegram" | "webchat" | "whatsapp";
                intent?: "check_availability" | "make_reservation" | "modify_reservation" | "cancel_reservation" | "check_reservation" | "room_options" | "price" | "payment_methods" | "payment_proof" | "payment_trouble" | "location" | "transport" | "services" | "amenities" | "wifi" | "food_drink" | "check_in" | "early_check_in" | "check_out" | "late_check_out" | "policies" | "opening_hours" | "invoice" | "group" | "upgrade" | "special_occasion" | "accessibility" | "dietary" | "housekeeping" | "room_service" | "maintenance" | "concierge" | "activities" | "weather" | "complaint" | "feedback" | "emergency" | "human" | "greeting" | "thanks" | "goodbye" | "affirm" | "deny" | "out_of_scope";
                risk?: "low" | "medium" | "high";
                tag?: string;
                reviewer?: string;
                contactStatus?: "PROSPECT" | "LEAD_QUALIFIED" | "CUSTOMER" | "CHURNED" | "LEAD_EXHAUSTED";
                language?: string;
                recovered?: "true" | "false";
                silent?: "true" | "false";
                days?: number;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["ItemPageDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_detail: {
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
                    "application/json": components["schemas"]["ItemDetailDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_handOver: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_snooze: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_wake: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_close: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ItemsController_instruct: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ClaimsController_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
                content: {
                    "application/json": components["schemas"]["ClaimedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ClaimsController_take: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ClaimsController_heartbeat: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ClaimsController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimTokenDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    BatchController_alike: {
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
                    "application/json": components["schemas"]["AlikeDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    BatchController_countAlike: {
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
                    "application/json": components["schemas"]["AlikeCountDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    BatchController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchApproveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOutcomesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConversationsController_thread: {
        parameters: {
            query?: {
                before?: string;
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
                    "application/json": components["schemas"]["ThreadDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConversationsController_composer: {
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
                    "application/json": components["schemas"]["ComposerDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConversationsController_leaving: {
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
                    "application/json": components["schemas"]["LeavingDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConversationsController_seen: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConversationsController_mode: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConversationsController_write: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    FirstMessagesController_look: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstMessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstMessageLookDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    FirstMessagesController_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConsentsController_list: {
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
                    "application/json": components["schemas"]["ConsentListDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConsentsController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsentDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConsentsController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_colleagues: {
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
                    "application/json": components["schemas"]["ColleaguesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_list: {
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
                    "application/json": components["schemas"]["NotesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_write: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenNoteDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_unseen: {
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
                    "application/json": components["schemas"]["NoticesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ColleaguesController_seen: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ContactsController_standing: {
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
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStandingDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ContactsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStatusDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ContactsController_history: {
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
                    "application/json": components["schemas"]["StatusHistoryDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ContactsController_ledger: {
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
                    "application/json": components["schemas"]["LedgerDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ContactsController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordValueDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueTotalDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SilenceController_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SilenceDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SilenceController_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    EscalationsController_list: {
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
                    "application/json": components["schemas"]["EscalationsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    EscalationsController_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    EscalationsController_setOnCall: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnCallDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    EscalationsController_escalate: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CtasController_list: {
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
                    "application/json": components["schemas"]["CtaListDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CtasController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCtaDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CtaVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CtasController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveCtaDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CtaVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CtasController_sentTo: {
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
                    "application/json": components["schemas"]["CtaEventsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CtasController_respond: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CtaResponseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CtaVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ValueSettingController_read: {
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
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueSettingDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ValueSettingController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveValueSettingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueSettingDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    UnknownSendsController_list: {
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
                    "application/json": components["schemas"]["UnknownSendDto"][];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    UnknownSendsController_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                replyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KillSwitchController_list: {
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
                    "application/json": components["schemas"]["SendingStopDto"][];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KillSwitchController_set: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetKillSwitchDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    DeadLettersController_list: {
        parameters: {
            query?: {
                state?: "open" | "redriving" | "redriven" | "discarded";
                cursor?: string;
                limit?: number;
                app?: string;
                code?: string;
                eventType?: string;
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
                    "application/json": components["schemas"]["DeadLetterPageDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    DeadLettersController_groups: {
        parameters: {
            query?: {
                state?: "open" | "redriving" | "redriven" | "discarded";
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
                    "application/json": components["schemas"]["LetterGroupDto"][];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    DeadLettersController_detail: {
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
                    "application/json": components["schemas"]["DeadLetterDetailDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    DeadLettersController_redrive: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedriveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedriveAnswerDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    DeadLettersController_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ChannelsController_list: {
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
                    "application/json": components["schemas"]["ChannelHealthDto"][];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ChannelsController_sent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
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
                    "application/json": components["schemas"]["TestMessagesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ChannelsController_send: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSentDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ChannelsController_preview: {
        parameters: {
            query: {
                to: string;
            };
            header?: never;
            path: {
                accountId: string;
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
                    "application/json": components["schemas"]["TestPreviewDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceSettingsController_read: {
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
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsInForceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceSettingsController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSavedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkspaceSettingsController_restore: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSavedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    RetentionController_read: {
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
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    RetentionController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRetentionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionSavedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    RetentionController_try: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRetentionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionTrialDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    RetentionController_place: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHoldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPlacedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    RetentionController_lift: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    RetentionController_ofContact: {
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
                    "application/json": components["schemas"]["ContactHoldDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    TaxonomyController_lists: {
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
                    "application/json": components["schemas"]["TaxonomyDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    TaxonomyController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                list: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTermDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    TaxonomyController_retire: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                list: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireTermDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    TaxonomyController_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                list: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTermDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CountersController_read: {
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
                    "application/json": components["schemas"]["CountersDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    StreamController_stream: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    HealthController_live: {
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    HealthController_ready: {
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MediaController_file: {
        parameters: {
            query: {
                until: number;
                signature: string;
            };
            header?: never;
            path: {
                id: string;
                part: string;
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
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ReplyFilesController_attach: {
        parameters: {
            query: {
                name: string;
            };
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptFileDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KnowledgeController_list: {
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
                    "application/json": components["schemas"]["DocumentListDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KnowledgeController_search: {
        parameters: {
            query: {
                language: string;
                question: string;
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
                    "application/json": components["schemas"]["FoundDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KnowledgeController_read: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KnowledgeController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDocumentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDocumentDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KnowledgeController_import: {
        parameters: {
            query: {
                name: string;
            };
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    KnowledgeController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveDocumentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDocumentDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MemoryController_read: {
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
                    "application/json": components["schemas"]["MemoryDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MemoryController_rule: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleFactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactRuledDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PromisesController_open: {
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
                    "application/json": components["schemas"]["PromisesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PromisesController_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                commitmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlePromiseDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    FactsController_read: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    FactsController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFactsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFactsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MemorySettingsController_noticeMoods: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeMoodsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ModelProfileController_list: {
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
                    "application/json": components["schemas"]["ModelProfilesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ModelProfileController_use: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseProfileDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ModelProfileController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ModelProfileController_inForce: {
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
                    "application/json": components["schemas"]["ProfileInForceDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    EvaluationCasesController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["EvaluationCasesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    CostsController_read: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                conversationId?: string;
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
                    "application/json": components["schemas"]["CostDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MetricsController_overview: {
        parameters: {
            query: {
                from: string;
                to: string;
                zone?: string;
                channel?: "telegram" | "webchat" | "whatsapp";
                reviewer?: string;
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
                    "application/json": components["schemas"]["MetricsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MetricsController_quality: {
        parameters: {
            query: {
                from: string;
                to: string;
                zone?: string;
                channel?: "telegram" | "webchat" | "whatsapp";
                reviewer?: string;
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
                    "application/json": components["schemas"]["QualityAnswer"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MetricsController_behind: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                from: string;
                to: string;
                zone?: string;
                channel?: "telegram" | "webchat" | "whatsapp";
                reviewer?: string;
                metric: "messages" | "contacts" | "turns" | "waiting" | "oldest" | "decisions" | "approved" | "rejected" | "closed" | "approval_rate" | "acceptance" | "edit_ratio" | "edit_rate" | "edit_size" | "edit_tags" | "quality" | "handling" | "queue_wait" | "response" | "first_response" | "resolution" | "reopened" | "funnel" | "value" | "cta_sent" | "cta_response" | "drafts" | "draft_time" | "cost" | "cache_hit" | "verdicts" | "sent" | "failures";
                label?: string;
                dimension?: "intent" | "channel" | "document" | "prompt" | "profile" | "persona";
                is?: string;
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
                    "application/json": components["schemas"]["BehindDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MetricsController_export: {
        parameters: {
            query: {
                table: "numbers" | "days" | "people" | "quality" | "behind";
                format: "csv" | "json" | "xlsx";
                metric?: "messages" | "contacts" | "turns" | "waiting" | "oldest" | "decisions" | "approved" | "rejected" | "closed" | "approval_rate" | "acceptance" | "edit_ratio" | "edit_rate" | "edit_size" | "edit_tags" | "quality" | "handling" | "queue_wait" | "response" | "first_response" | "resolution" | "reopened" | "funnel" | "value" | "cta_sent" | "cta_response" | "drafts" | "draft_time" | "cost" | "cache_hit" | "verdicts" | "sent" | "failures";
                label?: string;
                dimension?: "intent" | "channel" | "document" | "prompt" | "profile" | "persona";
                is?: string;
                from: string;
                to: string;
                zone?: string;
                channel?: "telegram" | "webchat" | "whatsapp";
                reviewer?: string;
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
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PromptsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
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
                    "application/json": components["schemas"]["PromptsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    PromptsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
                digest: string;
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
                    "application/json": components["schemas"]["KeptPrompt"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    FilesController_file: {
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
                    "application/json": components["schemas"]["ThreadMediaDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SavedRepliesController_list: {
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
                    "application/json": components["schemas"]["SavedReplyListDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SavedRepliesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shortcut: string;
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
                    "application/json": components["schemas"]["SavedReplyVersionsDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SavedRepliesController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                shortcut: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SavedRepliesController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                shortcut: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SavedRepliesController_fill: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                shortcut: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledReplyDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    TemplatesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
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
                    "application/json": components["schemas"]["TemplateListDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    TemplatesController_sync: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesAskedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_overview: {
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
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConstitutionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_tryOut: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedRulesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
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
                    "application/json": components["schemas"]["WorkspacePolicy"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `revision` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePolicyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardPolicyDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `revision` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardPolicyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `revision` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    ConstitutionController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkingTextsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingTextDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkingTextsController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                kind: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveWorkingTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version in the answer, as If-Match takes it */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextVersionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkingTextsController_erase: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                kind: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseTextDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WorkingTextsController_eraseOther: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                kind: string;
                subject: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseTextDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_list: {
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
                    "application/json": components["schemas"]["WebhooksDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_save: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
                /** @description The ETag of what the change goes on from; stands for `base` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveWebhookDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_rotate: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
                content: {
                    "application/json": components["schemas"]["WebhookSecretDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_test: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
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
                content: {
                    "application/json": components["schemas"]["DeliveryIdDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_deliveries: {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
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
                    "application/json": components["schemas"]["DeliveriesDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    WebhooksController_replay: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 200 characters; a repeat with the same key has no second effect for 72 h */
                "Idempotency-Key": string;
            };
            path: {
                deliveryId: string;
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    SessionController_open: {
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
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MessageController_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language to answer in */
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageDto"];
            };
        };
        responses: {
            /** @description Stored for good; it will be read */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDto"];
                };
            };
            /** @description Not stored: send the same message again (problem+json) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MessageController_typing: {
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
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MailboxController_history: {
        parameters: {
            query?: {
                before?: number;
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
                    "application/json": components["schemas"]["HistoryDto"];
                };
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MailboxController_stream: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on after this position */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/event-stream of `message` (MailboxMessageDto) and `typing` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
    MailboxController_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem: act on `code` */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type?: string;
                        title?: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: Record<string, never>[];
                        correlationId: string;
                    };
                };
            };
        };
    };
}
