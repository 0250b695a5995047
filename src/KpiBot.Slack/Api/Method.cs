namespace KpiBot.Slack.Api;

/// <summary>A method of the Web API.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="CanRepeat">Whether calling it twice leaves nothing behind that calling it once does not: then no outcome is ambiguous.</param>
internal sealed record Method(string Name, bool CanRepeat)
{
    public static readonly Method PostMessage = new("chat.postMessage", CanRepeat: false);
    public static readonly Method PostEphemeral = new("chat.postEphemeral", CanRepeat: false);
    public static readonly Method Update = new("chat.update", CanRepeat: true);
    public static readonly Method ConversationInfo = new("conversations.info", CanRepeat: true);
    public static readonly Method History = new("conversations.history", CanRepeat: true);
    public static readonly Method Replies = new("conversations.replies", CanRepeat: true);
    public static readonly Method UserInfo = new("users.info", CanRepeat: true);
    public static readonly Method AuthTest = new("auth.test", CanRepeat: true);
    public static readonly Method PublishView = new("views.publish", CanRepeat: true);

    // An upload that nobody completed, or a file that nobody was shown, is seen by nobody.
    public static readonly Method UploadAddress = new("files.getUploadURLExternal", CanRepeat: true);
    public static readonly Method Upload = new("upload", CanRepeat: true);
    public static readonly Method CompleteUpload = new("files.completeUploadExternal", CanRepeat: true);

    // With a channel the last step shows the file there.
    public static readonly Method ShareUpload = new("files.completeUploadExternal", CanRepeat: false);

    public static readonly Method OpenConversation = new("conversations.open", CanRepeat: true);
    public static readonly Method OpenView = new("views.open", CanRepeat: false);
    public static readonly Method SetStatus = new("assistant.threads.setStatus", CanRepeat: true);
    public static readonly Method SetPrompts = new("assistant.threads.setSuggestedPrompts", CanRepeat: true);

    public static readonly Method ValidateBlocks = new("blocks.validate", CanRepeat: true);

    public static readonly Method OpenSocket = new("apps.connections.open", CanRepeat: true);

    // A code and a refresh token are good for one use.
    public static readonly Method Install = new("oauth.v2.access", CanRepeat: false);

    public static readonly Method Respond = new("response_url", CanRepeat: false);
}
