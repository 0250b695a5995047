namespace KpiBot.Tests.Slack;

/// <summary>Bodies as Slack sends them.</summary>
internal static class Sent
{
    public const string Mention = """
        {"token":"x","team_id":"T1","enterprise_id":null,"api_app_id":"A1","type":"event_callback","event_id":"Ev1","event_time":1763848800,"is_ext_shared_channel":false,
         "authorizations":[{"enterprise_id":null,"team_id":"T1","user_id":"UBOT","is_bot":true}],
         "event":{"type":"app_mention","user":"U1","text":"<@UBOT> win rate &amp; revenue in <#C2|sales> &lt;today&gt;","ts":"1763848800.000100","channel":"C1","event_ts":"1763848800.000100","team":"T1","thread_ts":"1763848700.000100"}}
        """;

    public const string Direct = """
        {"team_id":"T1","type":"event_callback","event_id":"Ev2","event":{"type":"message","channel_type":"im","user":"U1","team":"T1","text":"qual o CAC?","ts":"1763848801.000100","channel":"D1"}}
        """;

    public const string Command = "token=x&team_id=T1&team_domain=acme&channel_id=C1&channel_name=sales&user_id=U1&user_name=ana&command=%2Fkpi&text=win+rate+por+regi%C3%A3o&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1%2F2%2F3&trigger_id=13345224609.738474920.80889";

    public const string Challenge = """{"token":"x","type":"url_verification","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}""";

    public const string Click = """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1","team_id":"T2"},"trigger_id":"1.2.3","response_url":"https://hooks.slack.com/actions/T1/2/3",
         "container":{"type":"message","message_ts":"1763848802.000100","channel_id":"C1","thread_ts":"1763848700.000100"},"channel":{"id":"C1"},
         "actions":[{"type":"button","action_id":"ask:0","block_id":"b","value":"token-0"}]}
        """;

    public const string Shortcut = """
        {"type":"message_action","callback_id":"ask_about","trigger_id":"1.2.4","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"channel":{"id":"C1"},"message_ts":"1763848803.000100",
         "message":{"type":"message","user":"U9","ts":"1763848803.000100","text":"is our win rate falling?"},"response_url":"https://hooks.slack.com/app/T1/2/3"}
        """;

    public const string Form = """
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"trigger_id":"1.2.5",
         "view":{"id":"V1","hash":"1.a","callback_id":"not_helpful","private_metadata":"token-1","state":{"values":{"b1":{"reason":{"type":"plain_text_input","value":"wrong period"}}}}}}
        """;

    public static string Payload(string json) => "payload=" + Uri.EscapeDataString(json);
}
