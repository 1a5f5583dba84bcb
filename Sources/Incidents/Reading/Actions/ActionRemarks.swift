/// Words in an owner's place that name nobody.
enum ActionRemarks {
    /// Words in brackets before or after an action that tell no owner.
    static let notOwners = PhraseTable(
        """
        optional,maybe,stretch,later,soon,short-term,long-term,medium-term,mid-term,short term,long term,medium term,nice to have,must have,low,medium,high,\
        critical,urgent,immediate,bug,feature,new,idea,tech debt,example,e.g,i.e,note,see above,above,below,same as above,not sure,if possible,if needed,\
        internal,external,public,private,manual,automatic,automated,temporary,permanent,ongoing effort,required,recommended,quick win,quick wins,\
        filed,filed as,filed in,filed at,filed under,logged,logged as,reported,reported as,raised,raised as,opened,created,added,tracked,linked,\
        must,should,could,p0,p1,p2,p3,p4,test,tests,docs,code,process,api,ui,url,todo,wip,tbd,january,february,march,april,may,june,july,august,september,october,\
        november,december,monday,tuesday,wednesday,thursday,friday,saturday,sunday,today,tomorrow,terraform,kubernetes,grafana,prometheus,github,gitlab,slack,jira,\
        staging,stage,production,prod,preprod,pre-prod,preproduction,pre-production,non-prod,sandbox,canary,testing environment,\
        test environment,dev environment,staging environment,production environment,testumgebung,produktion,producción,produção,\
        préproduction,本番,本番環境,ステージング,検証環境,开发环境,测试环境,生产环境,预发,预发环境,운영,운영 환경,스테이징
        """
    )

    /// Words of the trade in brackets after an action, which name what it is about, where, or how much it takes.
    static let remarks = PhraseTable(
        """
        local,global,remote,legacy,default,defaults,\
        every,everywhere,anywhere,here,again,once,twice,daily,weekly,monthly,hourly,yearly,quarterly,nightly,asap,\
        eventually,always,never,easy,hard,simple,trivial,small,large,big,tiny,huge,minor,major,cheap,quick,fast,\
        slow,partial,full,basic,advanced,extra,main,primary,secondary,backup,backups,async,sync,automatically,\
        manually,highest,lowest,higher,lower,top,blocker,blocked,blocking,stopgap,hotfix,workaround,chore,\
        spike,epic,effort,days,weeks,months,hours,minutes,seconds,retry,retries,timeout,timeouts,limit,limits,quota,\
        quotas,alarm,alarms,metric,metrics,log,logs,trace,traces,dashboard,dashboards,error,errors,latency,traffic,\
        cache,caches,queue,queues,index,schema,table,tables,cluster,clusters,node,nodes,pod,pods,host,hosts,server,\
        servers,worker,workers,proxy,gateway,router,disk,disks,memory,\
        cpu,ram,ssd,gpu,dns,tls,ssl,ssh,tcp,udp,http,https,grpc,rest,json,yaml,toml,xml,sql,nosql,html,css,\
        aws,gcp,azure,eks,gke,aks,rds,sqs,sns,iam,vpc,cdn,waf,etl,cli,sdk,gui,linux,\
        windows,macos,docker,helm,ansible,puppet,chef,vault,consul,nomad,nginx,haproxy,envoy,istio,redis,kafka,\
        rabbitmq,postgres,postgresql,mysql,mariadb,mongo,mongodb,cassandra,elastic,elasticsearch,opensearch,datadog,\
        sentry,splunk,pagerduty,opsgenie,statuspage,jenkins,argo,argocd,flux,python,golang,rust,java,javascript,\
        typescript,nodejs,react,ruby,rails,php,bash,script,scripts,cron,cronjob,library,binary,firmware,\
        user,users,anyone,someone,somebody,nobody,all,any,\
        true,false,yes,etc,see,sic,old,deploy,deploys,release,releases,rollback,rollout,upgrade,upgrades,update,\
        updates,migrate,audit,review,reviews,meeting,email,phone,chat,wiki,confluence,notion,playbook,playbooks,\
        runbook,runbooks,checklist,template,templates,policy,policies,budget,costs,cost,paid,free,opcional,facultatif,\
        optionnel,urgente,manuell,manuel,automatisch,pronto,dringend,später,ya
        """
    )

    /// Words that say the same in small letters, and may be what a team is called with a capital or beside a day.
    static let matters = PhraseTable(
        """
        dev,both,each,everyone,research,hardware,vendor,vendors,customer,customers,admin,admins,network,storage,mobile,web,ios,\
        android,client,clients,service,services
        """
    )

    /// Ends of words that tell a state, a manner or a matter.
    static let ends = [
        "ing", "tion", "sion", "ment", "able", "ible", "ally", "ized", "ised", "ated", "ous", "ive", "ity", "ness", "ware", "ency", "ies",
    ]

    /// Ends of the names of files, hosts and settings, after a dot.
    static let suffixes = PhraseTable(
        """
        js,ts,jsx,tsx,py,rb,rs,go,sh,c,h,cc,cpp,cs,java,kt,swift,php,sql,html,css,md,txt,yml,yaml,json,xml,toml,ini,conf,config,\
        cfg,env,log,logs,csv,tf,hcl,lock,service,socket,timer,target,proto,pem,crt,key,cert,com,org,net,io,dev,app,edu,gov,eu,\
        de,fr,uk,us,ch,at,jp,cn,kr,br,local,internal,test,example,so,jar,exe,zip,gz,tar,pdf,png,svg,db,\
        size,count,name,id,enabled,disabled,path,port,url,value,type,max,min,rate,interval,level,mode,total,version
        """
    )

    /// True for a word in brackets that names an environment, a product or another thing rather than a team.
    static func isThing(_ word: Substring) -> Bool {
        let folded = LowercasedBytes.fold(Array(word.utf8))
        return remarks.meaning(of: folded.indices, in: folded) != nil || notOwners.meaning(of: folded.indices, in: folded) != nil
    }

    /// True for `jane.doe`: small letters, with a dot before a last word that ends no name of a file, host or setting.
    static func isUserName(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let last = parts.last, last.count > 1 else { return false }
        let folded = Array(last.utf8)
        return suffixes.meaning(of: folded.indices, in: folded) == nil
            && parts.allSatisfy { part in
                !part.isEmpty && part.unicodeScalars.allSatisfy(\.properties.isLowercase) && !isThing(part)
            }
    }

    /// Names after `@` in code that are no one's: of annotations, decorators and rules of style sheets.
    static let annotations = PhraseTable(
        """
        media,import,font-face,keyframes,supports,layer,charset,types,scope,next,latest,angular,babel,property,staticmethod,\
        classmethod,dataclass,cached,cache,cacheable,override,async,deprecated,retry,retryable,transactional,scheduled,inject,\
        autowired,component,bean,nullable,test,before,after,available,objc,escaping,main,published,state,param,return,returns,\
        throws,todo,see,since,author,version,here,channel,everyone,all,team
        """
    )
}
