using KpiBot.Slack.Api;

namespace KpiBot.Tests.Slack;

/// <summary>What Slack documents of the methods used, written down apart from the table under test.</summary>
internal static class Documented
{
    private static readonly HashSet<string> RetrySafe = Set("ratelimited rate_limited message_limit_exceeded request_timeout team_added_to_org org_login_required external_channel_migrating streaming_state_conflict");

    private static readonly HashSet<string> Ambiguous = Set("fatal_error internal_error service_unavailable update_failed file_update_failed");

    private static readonly HashSet<string> Auth = Set(
        """
        not_authed invalid_auth account_inactive token_revoked token_expired no_permission missing_scope not_allowed_token_type two_factor_setup_required access_denied team_access_not_granted
        app_access_restricted enterprise_is_restricted accesslimited invalid_client_id bad_client_secret invalid_refresh_token forbidden_team
        """);

    /// <summary>The errors of chat.postMessage, chat.postEphemeral, chat.update, conversations.replies, views.publish and the two halves of an upload.</summary>
    public static IReadOnlyCollection<string> Errors { get; } = Set(
        """
        access_denied accesslimited account_inactive agent_prompt_display_not_allowed app_access_restricted as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message channel_not_found
        deprecated_endpoint draft_already_deleted draft_already_sent draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found ekm_access_denied enterprise_is_restricted
        fatal_error internal_error invalid_arg_name invalid_arguments invalid_array_arg invalid_auth invalid_blocks invalid_blocks_format invalid_charset invalid_form_data invalid_metadata_format
        invalid_metadata_schema invalid_post_type is_archived markdown_text_conflict message_limit_exceeded messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large method_deprecated
        missing_file_data missing_post_type missing_scope msg_blocks_too_long no_permission no_text not_allowed_token_type not_authed not_in_channel org_login_required rate_limited ratelimited
        request_timeout restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel
        send_on_behalf_not_allowed service_unavailable slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked team_access_not_granted
        team_added_to_org team_not_found token_expired token_revoked too_many_attachments too_many_contact_cards two_factor_setup_required
        invalid_attachments is_bot msg_too_long unknown_method user_not_in_channel
        block_mismatch cant_broadcast_message cant_update_message edit_window_closed external_channel_migrating is_inactive message_not_found no_dual_broadcast_content_update update_failed streaming_state_conflict
        thread_not_found invalid_cursor invalid_ts_latest invalid_ts_oldest
        hash_conflict duplicate_external_id view_too_large not_enabled
        missing_argument storage_limit_reached file_uploads_disabled file_upload_size_restricted snippet_too_large unknown_snippet_type unknown_subtype alt_txt_too_large
        invalid_channel posting_to_channel_denied file_not_found file_update_failed
        """);

    public static ErrorClass MeaningOf(string code) =>
        RetrySafe.Contains(code) ? ErrorClass.RetrySafe : Ambiguous.Contains(code) ? ErrorClass.Ambiguous : Auth.Contains(code) ? ErrorClass.Auth : ErrorClass.Permanent;

    private static HashSet<string> Set(string codes) => [.. codes.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
