using System.Collections.Frozen;

namespace KpiBot.Slack.Api;

/// <summary>What an error of Slack's means for whoever asked.</summary>
public enum ErrorClass
{
    /// <summary>Not done; later it can be.</summary>
    RetrySafe,

    /// <summary>Perhaps done.</summary>
    Ambiguous,

    /// <summary>Not done, and never will be.</summary>
    Permanent,

    /// <summary>Not done: the token or the installation must be mended.</summary>
    Auth,
}

/// <summary>Every error that Slack documents for the methods used. One that is not in the table is ambiguous: it promises nothing.</summary>
internal static class Errors
{
    private static readonly (ErrorClass Class, string[] Codes)[] Table =
    [
        (ErrorClass.RetrySafe,
        [
            "ratelimited", "rate_limited", "message_limit_exceeded", "request_timeout", "team_added_to_org", "org_login_required", "external_channel_migrating",
            "streaming_state_conflict",
        ]),
        (ErrorClass.Ambiguous,
        [
            "fatal_error", "internal_error", "service_unavailable", "update_failed", "file_update_failed",
        ]),
        (ErrorClass.Auth,
        [
            "not_authed", "invalid_auth", "account_inactive", "token_revoked", "token_expired", "no_permission", "missing_scope", "not_allowed_token_type", "two_factor_setup_required",
            "access_denied", "team_access_not_granted", "app_access_restricted", "enterprise_is_restricted", "accesslimited",
            "invalid_client_id", "bad_client_secret", "invalid_refresh_token", "forbidden_team",
        ]),
        (ErrorClass.Permanent,
        [
            // Where it should go.
            "channel_not_found", "not_in_channel", "is_archived", "is_inactive", "user_not_in_channel", "user_not_found", "user_not_visible", "users_not_found", "thread_not_found", "message_not_found",
            "invalid_channel", "team_not_found", "messages_tab_disabled", "not_enabled", "posting_to_channel_denied", "restricted_action", "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel", "restricted_action_non_threadable_channel", "restricted_action_thread_locked", "cannot_reply_to_message", "ekm_access_denied",
            "send_on_behalf_not_allowed", "slack_connect_file_link_sharing_blocked", "slack_connect_canvas_sharing_blocked", "slack_connect_lists_sharing_blocked", "is_bot",
            "agent_prompt_display_not_allowed", "method_not_supported_for_channel_type", "not_supported",
            // What should go there.
            "no_text", "msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "invalid_attachments", "too_many_attachments", "too_many_contact_cards",
            "attachment_payload_limit_exceeded", "markdown_text_conflict", "invalid_metadata_format", "invalid_metadata_schema", "metadata_too_large", "metadata_must_be_sent_from_app", "missing_file_data",
            "duplicate_channel_not_found", "duplicate_message_not_found", "draft_already_deleted", "draft_already_sent", "draft_has_conflict", "draft_not_found", "as_user_not_supported",
            "view_too_large", "hash_conflict", "duplicate_external_id",
            // What should change.
            "block_mismatch", "cant_broadcast_message", "cant_update_message", "edit_window_closed", "no_dual_broadcast_content_update",
            // A file.
            "missing_argument", "storage_limit_reached", "file_uploads_disabled", "file_upload_size_restricted", "snippet_too_large", "unknown_snippet_type", "unknown_subtype", "alt_txt_too_large",
            "file_not_found", "file_deleted", "invalid_files", "file_type_not_allowed",
            // Reading back.
            "invalid_cursor", "invalid_limit", "invalid_ts_latest", "invalid_ts_oldest", "invalid_metadata_filter_keys",
            // How it was asked.
            "invalid_arguments", "invalid_arg_name", "invalid_array_arg", "invalid_charset", "invalid_form_data", "invalid_post_type", "missing_post_type", "method_deprecated", "deprecated_endpoint",
            "unknown_method", "not_implemented", "limit_required",
            // Installing.
            "invalid_code", "code_already_used", "code_expired", "bad_redirect_uri", "oauth_authorization_url_mismatch", "invalid_grant_type", "no_scopes", "invalid_scope", "preview_feature_not_available",
            "cannot_install_an_org_installed_app", "invalid_team_for_non_distributed_app",
            // Answering to a response_url.
            "used_url", "expired_url", "no_service", "no_team", "invalid_payload", "channel_is_archived", "action_prohibited",
        ]),
    ];

    private static readonly FrozenDictionary<string, ErrorClass> Classes =
        Table.SelectMany(row => row.Codes, (row, code) => KeyValuePair.Create(code, row.Class)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code in the table.</summary>
    public static IEnumerable<string> Known => Classes.Keys;

    public static ErrorClass ClassOf(string code) => Classes.GetValueOrDefault(code, ErrorClass.Ambiguous);
}
