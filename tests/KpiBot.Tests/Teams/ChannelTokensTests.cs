using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using KpiBot.Teams;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Gate;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Tests.Teams;

/// <summary>Who gets in. KPIBOT_TEAMS_TOKENS sets how many changed tokens are tried.</summary>
public sealed class ChannelTokensTests
{
    private static readonly int Tried = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_TEAMS_TOKENS"), out var count) ? count : 3_000;

    private readonly FakeTimeProvider _time = new(Minted.Now);

    private static readonly string[] Strangers = ["https://api.botframework.us", "https://sts.windows.net/x/", "https://login.microsoftonline.com/x/v2.0", "https://api.botframework.com/", "HTTPS://API.BOTFRAMEWORK.COM", "", "*", "null"];
    private static readonly string[] Audiences = ["22222222-2222-3333-4444-555555555555", "", "*", Minted.AppId + " ", Minted.AppId[..^1], "https://api.botframework.com"];
    private static readonly string[] Services = ["https://evil.example/", "https://smba.trafficmanager.net", "https://smba.trafficmanager.net.evil.example/emea/", "https://smba.trafficmanager.net/emea/../x/", "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/amer/", ""];
    private static readonly string[] Algorithms = ["none", "None", "NONE", "HS256", "HS384", "HS512", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA", "rs256", "RS256 ", ""];
    private static readonly string[] Ids = ["strange", "", "OURS", "ours ", "../ours", "others\u0000ours"];

    private static readonly string Public = Minted.Ours.ExportSubjectPublicKeyInfoPem();
    private static readonly string Modulus = Base64UrlEncoder.Encode(Minted.Ours.ExportParameters(false).Modulus!);
    private static readonly byte[][] Shared = [Encoding.UTF8.GetBytes(Public), Encoding.UTF8.GetBytes(Public.Trim()), Minted.Ours.ExportSubjectPublicKeyInfo(), Minted.Ours.ExportRSAPublicKey(), Encoding.UTF8.GetBytes(Modulus), Minted.Ours.ExportParameters(false).Modulus!, []];

    /// <summary>Each is a way to change a good token; a number says how.</summary>
    private static readonly Func<long, string>[] Ways =
    [
        at => Changed(payload => payload["iss"] = Pick(Strangers, at)),
        at => Changed(payload => payload["aud"] = Pick(Audiences, at)),
        _ => Changed(payload => payload["aud"] = new JsonArray(Minted.AppId)),
        at => Changed(payload => payload["aud"] = new JsonArray(Minted.AppId, Pick(Audiences, at))),
        at => Changed(payload => payload["serviceurl"] = Pick(Services, at)),
        at => Changed(payload => payload.Remove(Pick(["iss", "aud", "exp", "serviceurl"], at))),
        at => Changed(payload => payload["exp"] = (Minted.Now - TimeSpan.FromSeconds(300 + (at % 500))).ToUnixTimeSeconds()),
        at => Changed(payload => payload["nbf"] = (Minted.Now + TimeSpan.FromSeconds(301 + (at % 500))).ToUnixTimeSeconds()),
        at => Changed(payload => payload["exp"] = Pick<JsonNode>(["never", -1, 0, true, new JsonArray(), "9999999999"], at).DeepClone()),
        at => Minted.Signed(Minted.Header(), Minted.Payload(Minted.Now), at % 2 == 0 ? Minted.Strange : Minted.OfOthers),
        at => Minted.Signed(Minted.Header("others"), Minted.Payload(Minted.Now), at % 2 == 0 ? Minted.OfOthers : Minted.Ours),
        at => Minted.Signed(Minted.Header(Pick(Ids, at)), Minted.Payload(Minted.Now), Minted.Ours),
        at => Minted.Signed(Minted.Header(alg: Pick(Algorithms, at)), Minted.Payload(Minted.Now), Minted.Ours),
        at => Unsigned(Minted.Header(alg: Pick(Algorithms, at)), at),
        at => ByPublicKey(Pick(["HS256", "HS384", "HS512"], at), Shared[(at / 3) % Shared.Length]),
        at => Otherwise(at),
        at => Embedded(at),
        at => Minted.Signed("""{"alg":"RS256","kid":"ours","typ":"JWT"}""", Twice(at), Minted.Rs256(Minted.Ours)),
        at => Flipped(Minted.Token(), at),
        at => Cut(Minted.Token(), at),
        at => Joined(at),
    ];

    [Fact]
    public async Task What_the_channel_made_is_taken() => Assert.IsType<Admission.Admitted>(await AdmitAsync(Minted.Token()));

    [Fact]
    public void No_changed_token_is_taken()
    {
        var (gate, tokens, original) = (Gate(), Minted.Tokens(_time), Minted.Token());
        var taken = new List<string>();
        Gen.Select(Gen.Int[0, Ways.Length - 1], Gen.Long[0, long.MaxValue]).Sample(
            pair =>
            {
                var token = Ways[pair.Item1](pair.Item2);
                if (token == original || Admit(gate, tokens, token) is Admission.Refused) return true;
                lock (taken) taken.Add($"way {pair.Item1}: {token}");
                return false;
            },
            iter: Tried);
        Assert.Empty(taken);
    }

    [Theory]
    [InlineData(-299, 0, true)]
    [InlineData(-300, 0, false)]
    [InlineData(3600, 300, true)]
    [InlineData(3600, 301, false)]
    public async Task Two_clocks_may_be_five_minutes_apart(int ends, int begins, bool isTaken)
    {
        var token = Changed(payload => (payload["exp"], payload["nbf"]) = ((Minted.Now + TimeSpan.FromSeconds(ends)).ToUnixTimeSeconds(), (Minted.Now + TimeSpan.FromSeconds(begins)).ToUnixTimeSeconds()));
        Assert.Equal(isTaken, await AdmitAsync(token) is Admission.Admitted);
    }

    [Fact]
    public async Task The_activity_must_name_the_service_that_the_token_was_made_for()
    {
        var claims = await Minted.Tokens(_time).CheckAsync(Minted.Token(), TestContext.Current.CancellationToken);
        Assert.IsType<Admission.Refused>(Gate().Admit(claims, Received.Bytes(Received.Message("win rate", service: "https://smba.trafficmanager.net/amer/"))));
        Assert.IsType<Admission.Refused>(Gate().Admit(claims, Received.Bytes(Received.Message("win rate", channel: "directline"))));
        Assert.IsType<Admission.Unreadable>(Gate().Admit(claims, "{"u8.ToArray()));
    }

    [Fact]
    public async Task Another_channel_that_the_key_speaks_for_is_let_in_and_does_nothing()
    {
        var claims = await Minted.Tokens(_time).CheckAsync(Minted.Token(), TestContext.Current.CancellationToken);
        Assert.IsType<Envelope.Ignored>(Assert.IsType<Admission.Admitted>(Gate().Admit(claims, Received.Bytes(Received.Message("win rate", channel: "webchat")))).Envelope);
    }

    private static TeamsGate Gate() => new(null, new ActivityReader(Minted.Tenant, new TeamsAddresses(["smba.trafficmanager.net"], ["sharepoint.com"], isDevelopment: false)));

    private static Admission Admit(TeamsGate gate, ChannelTokens tokens, string token)
    {
        var claims = tokens.CheckAsync(token, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return claims is null ? new Admission.Refused() : gate.Admit(claims, Received.Bytes(Received.Message("win rate")));
    }

    private async Task<Admission> AdmitAsync(string token)
    {
        var claims = await Minted.Tokens(_time).CheckAsync(token, TestContext.Current.CancellationToken);
        return claims is null ? new Admission.Refused() : Gate().Admit(claims, Received.Bytes(Received.Message("win rate")));
    }

    private static T Pick<T>(T[] all, long at) => all[at % all.Length];

    private static string Changed(Action<JsonObject> change)
    {
        var payload = Minted.Payload(Minted.Now);
        change(payload);
        return Minted.Signed(Minted.Header(), payload, Minted.Ours);
    }

    private static string Unsigned(JsonObject header, long at)
    {
        var content = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(Minted.Payload(Minted.Now).ToJsonString())}";
        return at % 3 == 0 ? content : at % 3 == 1 ? content + "." : content + "." + Base64UrlEncoder.Encode(new byte[256]);
    }

    private static string ByPublicKey(string algorithm, byte[] key) => Minted.Signed(Minted.Header(alg: algorithm).ToJsonString(), Minted.Payload(Minted.Now).ToJsonString(), content => algorithm switch
    {
        "HS256" => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content)),
        "HS384" => HMACSHA384.HashData(key, Encoding.ASCII.GetBytes(content)),
        _ => HMACSHA512.HashData(key, Encoding.ASCII.GetBytes(content)),
    });

    /// <summary>Signed with the right key, but not as the header says.</summary>
    private static string Otherwise(long at) => Otherwises[(int)(at % Otherwises.Length)];

    private static readonly string[] Otherwises = [.. new Func<byte[], byte[]>[]
    {
        content => Minted.Ours.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        content => Minted.Ours.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        content => [.. Minted.Ours.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), 0],
    }.Select(sign => Minted.Signed(Minted.Header().ToJsonString(), Minted.Payload(Minted.Now).ToJsonString(), content => sign(Encoding.ASCII.GetBytes(content))))];

    /// <summary>Brings its own key.</summary>
    private static string Embedded(long at)
    {
        var (header, parts) = (Minted.Header(at % 2 == 0 ? "ours" : "mine"), Minted.Strange.ExportParameters(false));
        header["jwk"] = new JsonObject { ["kty"] = "RSA", ["kid"] = "mine", ["n"] = Base64UrlEncoder.Encode(parts.Modulus!), ["e"] = Base64UrlEncoder.Encode(parts.Exponent!) };
        header["jku"] = "https://evil.example/keys";
        return Minted.Signed(header, Minted.Payload(Minted.Now), Minted.Strange);
    }

    private static string Twice(long at)
    {
        var payload = Minted.Payload(Minted.Now).ToJsonString();
        return payload.Insert(1, at % 2 == 0 ? "\"aud\":\"x\"," : "\"serviceurl\":\"https://evil.example/\",");
    }

    private static string Flipped(string token, long at)
    {
        var letters = token.ToCharArray();
        var place = (int)(at % letters.Length);
        const string all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";
        letters[place] = all[(int)(at / letters.Length % all.Length)];
        // The last letter of a signature has bits that say nothing.
        return place == letters.Length - 1 ? token[..^2] + "AA" : new string(letters);
    }

    private static string Cut(string token, long at) => token[..(int)(at % token.Length)];

    /// <summary>Parts of two good tokens.</summary>
    private static string Joined(long at)
    {
        var one = Minted.Token().Split('.');
        var other = Changed(payload => payload["exp"] = (Minted.Now + TimeSpan.FromSeconds(1 + (at % 300))).ToUnixTimeSeconds()).Split('.');
        return at % 2 == 0 ? $"{one[0]}.{other[1]}.{one[2]}" : $"{one[0]}.{one[1]}.{other[2]}";
    }
}
