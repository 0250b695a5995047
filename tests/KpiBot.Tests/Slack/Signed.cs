using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Slack.Gate;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Slack;

/// <summary>A request as Slack would sign it, by an HMAC of its own.</summary>
internal sealed record Signed(string Timestamp, string Signature, byte[] Body)
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string NextSecret = "0123456789abcdef0123456789abcdef";
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_763_848_800);

    public static Signed Of(string body, long after = 0, string secret = Secret) => Of(Encoding.UTF8.GetBytes(body), after, secret);

    public static Signed Of(byte[] body, long after = 0, string secret = Secret)
    {
        var timestamp = (Now.ToUnixTimeSeconds() + after).ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes("v0:" + timestamp + ":"), .. body];
        var hash = HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), signed);
        return new Signed(timestamp, "v0=" + string.Concat(hash.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture))), body);
    }

    public static SlackGate Gate(params string[] secrets) =>
        new(new SigningSecrets([.. (secrets.Length == 0 ? [Secret] : secrets).Select(text => KpiBot.Access.Secret.Of(text))]), new FakeTimeProvider(Now));

    public Admission At(SlackGate gate) => gate.Admit(Timestamp, Signature, Body);
}
