using System.Net;
using Declaraties.Dienst.Webhooks;

namespace Declaraties.Dienst.Specs.Webhooks;

/// <summary>Een aanbieder laat ons nergens heen vragen waar hij zelf niet kan komen.</summary>
[Category("Snel")]
public sealed class WebhooknetSpecs
{
    private static readonly Webhooknet _gewoon = new([]);
    private static readonly Webhooknet _metEigen = new([IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("10.20.0.0/16")]);

    [TestCase("9.255.255.255", true)]
    [TestCase("10.0.0.0", false)]
    [TestCase("10.255.255.255", false)]
    [TestCase("11.0.0.0", true)]
    [TestCase("100.63.255.255", true)]
    [TestCase("100.64.0.1", false)]
    [TestCase("127.0.0.1", false)]
    [TestCase("169.254.169.254", false, Description = "waar een wolk haar sleutels uitdeelt")]
    [TestCase("172.15.255.255", true)]
    [TestCase("172.16.0.1", false)]
    [TestCase("172.31.255.255", false)]
    [TestCase("172.32.0.0", true)]
    [TestCase("192.168.1.1", false)]
    [TestCase("192.169.0.1", true)]
    [TestCase("0.0.0.0", false)]
    [TestCase("223.255.255.255", true)]
    [TestCase("224.0.0.1", false)]
    [TestCase("255.255.255.255", false)]
    [TestCase("2a00:1450:400e:80c::200e", true)]
    [TestCase("::1", false)]
    [TestCase("::", false)]
    [TestCase("fe80::1", false)]
    [TestCase("fd00::1", false)]
    [TestCase("ff02::1", false)]
    [TestCase("2001:db8::1", false)]
    [TestCase("2002:0a00:0001::1", false, Description = "6to4 naar 10.0.0.1")]
    [TestCase("64:ff9b::0a00:0001", false, Description = "NAT64 naar 10.0.0.1")]
    [TestCase("::ffff:10.0.0.1", false)]
    [TestCase("::ffff:9.9.9.9", true)]
    public void Alleen_waar_van_buiten_ook_te_komen_is(string adres, bool mag) => Assert.That(_gewoon.Mag(IPAddress.Parse(adres)), Is.EqualTo(mag));

    [TestCase("10.20.3.4", true)]
    [TestCase("::ffff:10.20.3.4", true)]
    [TestCase("10.21.0.1", false)]
    [TestCase("9.9.9.9", true)]
    public void Wat_de_beheerder_noemt_mag_ook(string adres, bool mag) => Assert.That(_metEigen.Mag(IPAddress.Parse(adres)), Is.EqualTo(mag));

    [TestCase("https://ecd.example/x", null)]
    [TestCase("https://ecd.example:8443/x?y=z", null)]
    [TestCase("http://ecd.example/x", "https://")]
    [TestCase("ftp://ecd.example/x", "https://")]
    [TestCase("https://naam:woord@ecd.example/x", "zonder naam en wachtwoord")]
    [TestCase("https://ecd.example/x#y", "zonder #")]
    [TestCase("https://10.0.0.1/", "van buiten te bereiken")]
    [TestCase("https://[::1]/", "van buiten te bereiken")]
    [TestCase("https://localhost/", "van buiten te bereiken")]
    [TestCase("https://0x7f000001/", "van buiten te bereiken", Description = "hetzelfde adres, anders geschreven")]
    [TestCase("https://2130706433/", "van buiten te bereiken")]
    [TestCase("http://127.0.0.1/", "https://")]
    public void Een_adres_is_https_en_openbaar(string adres, string? verwacht) =>
        Assert.That(_gewoon.Bezwaar(new Uri(adres)), verwacht is null ? Is.Null : Does.StartWith("verwacht").And.Contain(verwacht));

    [TestCase("http://127.0.0.1:8080/", true)]
    [TestCase("http://localhost:8080/", true)]
    [TestCase("https://10.20.0.1/", true)]
    [TestCase("http://10.20.0.1/", false, Description = "zonder TLS alleen op de eigen machine")]
    public void Zonder_TLS_kan_alleen_op_de_eigen_machine_en_alleen_als_die_is_genoemd(string adres, bool kan) => Assert.That(_metEigen.Bezwaar(new Uri(adres)), kan ? Is.Null : Is.Not.Null);
}
