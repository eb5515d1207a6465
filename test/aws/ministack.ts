import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const VERSION = '1.5.33';
const START_SECONDS = 60;
/** Where it differs from AWS in what these tests are about; each text stands in it once, or the installation fails. */
const PATCHES = [
  {
    because: 'Lambda passes on the name of the error that a handler threw, and the workflow acts on it.',
    file: 'core/lambda_runtime.py',
    from: 'status: "error", error: String(err.message || err), trace: err.stack || ""',
    to: 'status: "error", error: String(err.message || err), errorType: err.name, trace: err.stack || ""',
  },
  {
    because: 'The same, where the answer of the process is read.',
    file: 'services/lambda_svc.py',
    from: `            error_msg = result.get("error", "Unknown error")
            error_type = "Runtime.HandlerError"
`,
    to: `            error_msg = result.get("error", "Unknown error")
            error_type = result.get("errorType") or "Runtime.HandlerError"
`,
  },
  {
    because: 'Without TLS on the loopback address, policies that ask for TLS would refuse all there is.',
    file: 'core/iam_evaluator.py',
    from: '_request_origin.set((source_ip, secure_transport))',
    to: '_request_origin.set((source_ip, True))',
  },
  {
    because: 'EventBridge tells policies the source and the kind of what is put on a bus.',
    file: 'app.py',
    from: `            service_context = {**request_tag_context(service, iam_action, body, routing_params),
                               **(service_context or {})}
`,
    to: `            service_context = {**request_tag_context(service, iam_action, body, routing_params),
                               **(service_context or {})}
            if iam_action == "events:PutEvents":
                entry = (json.loads(body or b"{}").get("Entries") or [{}])[0]
                service_context["events:source"] = entry.get("Source", "")
                service_context["events:detail-type"] = entry.get("DetailType", "")
`,
  },
  {
    because: 'A template that refers to a secret means its address, which policies name.',
    file: 'services/cloudformation/provisioners.py',
    from: `    return name, {"Id": arn, "Arn": arn}


def _sm_secret_replicate`,
    to: `    return arn, {"Id": arn, "Arn": arn}


def _sm_secret_replicate`,
  },
  {
    because: 'A process of a function that was killed is an error of its own to the workflow.',
    file: 'core/lambda_runtime.py',
    from: 'result_box.append({"status": "error", "error": "Worker process died"})',
    to: 'result_box.append({"status": "error", "error": "Worker process died", "errorType": "Runtime.ExitError"})',
  },
  {
    because: 'Step Functions redrives.',
    file: 'services/stepfunctions.py',
    from: '        "ListMapRuns": _list_map_runs,\n',
    to: '        "ListMapRuns": _list_map_runs,\n        "RedriveExecution": _redrive_execution,\n',
  },
  {
    because:
      'The same: from the state that failed, with the input that it had, as its documentation says; a Fail state fails again. Of a Map all iterations begin again, where AWS begins those that failed.',
    file: 'services/stepfunctions.py',
    from: `def _describe_execution(data):
`,
    to: `def _redrive_execution(data):
    execution = _executions.get(data.get("executionArn"))
    if not execution or execution["status"] not in ("FAILED", "ABORTED", "TIMED_OUT"):
        return error_response_json("ExecutionNotRedrivable", "Execution cannot be redriven", 400)
    states = json.loads(_state_machines[execution["stateMachineArn"]]["definition"])["States"]
    entered = [event["stateEnteredEventDetails"] for event in execution["events"]
               if "stateEnteredEventDetails" in event and event["stateEnteredEventDetails"]["name"] in states][-1]
    execution.update(status="RUNNING", stopDate=None, error=None, cause=None, output=None,
                     resume=(entered["name"], json.loads(entered["input"])))
    _add_event(execution, "ExecutionRedriven", {})
    _emit_execution_status_event(execution)
    threading.Thread(target=contextvars.copy_context().run, args=(_run_execution, execution["executionArn"]),
                     daemon=True).start()
    return json_response({"redriveDate": now_iso()})


def _describe_execution(data):
`,
  },
  {
    because: 'The same: where it goes on.',
    file: 'services/stepfunctions.py',
    from: `    try:
        while current_name and execution["status"] == "RUNNING":
`,
    to: `    current_name, current_input = execution.pop("resume", (current_name, current_input))
    try:
        while current_name and execution["status"] == "RUNNING":
`,
  },
  {
    because: 'CloudFormation makes buckets with Object Lock.',
    file: 'services/cloudformation/provisioners.py',
    from: `        _s3._bucket_versioning[name] = "Enabled"
    if "NotificationConfiguration" in props:
`,
    to: `        _s3._bucket_versioning[name] = "Enabled"
    if str(props.get("ObjectLockEnabled", "")).lower() == "true":
        _s3._bucket_object_lock[name] = {"enabled": True, "default_retention": None}
    if "NotificationConfiguration" in props:
`,
  },
  {
    because: 'CloudFormation makes keys of signed links, which are nothing but names here: nobody opens a link.',
    file: 'services/cloudformation/provisioners.py',
    from: '    "AWS::CloudFront::CachePolicy": {\n',
    to: `    **{kind: {"create": lambda logical_id, props, stack_name: (_physical_name(stack_name, logical_id, max_len=48),
                                                               {"Id": _physical_name(stack_name, logical_id, max_len=48)}),
              "delete": lambda physical_id, props: None}
       for kind in ("AWS::CloudFront::PublicKey", "AWS::CloudFront::KeyGroup")},
    "AWS::CloudFront::CachePolicy": {
`,
  },
  {
    because: 'CloudFormation makes archives of events.',
    file: 'services/cloudformation/provisioners.py',
    from: '    "AWS::Kinesis::Stream": {"create"',
    to: '    "AWS::Events::Archive": {"create": _eb_archive_create, "delete": _eb_archive_delete},\n    "AWS::Kinesis::Stream": {"create"',
  },
  {
    because: 'The same: how it makes one.',
    file: 'services/cloudformation/provisioners.py',
    from: `# --- Kinesis Stream ---
`,
    to: `def _eb_archive_create(logical_id, props, stack_name):
    name = props.get("ArchiveName") or _physical_name(stack_name, logical_id, max_len=48)
    pattern = props.get("EventPattern", "")
    _eb._create_archive({"ArchiveName": name, "EventSourceArn": props["SourceArn"],
                         "EventPattern": pattern if isinstance(pattern, str) else json.dumps(pattern),
                         "RetentionDays": int(props.get("RetentionDays", 0))})
    arn = f"arn:aws:events:{get_region()}:{get_account_id()}:archive/{name}"
    return name, {"Arn": arn, "ArchiveName": name}


def _eb_archive_delete(physical_id, props):
    _eb._delete_archive({"ArchiveName": physical_id})


# --- Kinesis Stream ---
`,
  },
] as const;
const local = fileURLToPath(new URL('../../.local/', import.meta.url));
const run = promisify(execFile);

export type MiniStack = {
  readonly endpoint: string;
  /** What it keeps lies there, and its Lambdas run there. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/**
 * An AWS emulator of this process, on a free port of the loopback address. It is installed on first use, into a virtual
 * environment below `.local/`; Python 3 with venv is all that it needs. Its Lambdas run on the Node that runs this, and get
 * its variables.
 */
export async function startMiniStack(variables: Readonly<Record<string, string>> = {}): Promise<MiniStack> {
  const installed = await installMiniStack();
  const port = await freePort();
  // not below the project: its package.json would make modules of the scripts that run the Lambdas
  const folder = await mkdtemp(join(tmpdir(), 'ministack-'));
  const log = await open(join(folder, 'log'), 'a');
  const child = spawn(join(installed, 'bin', 'ministack'), [], {
    cwd: folder,
    stdio: ['ignore', log.fd, log.fd],
    env: {
      ...variables,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: folder,
      TMPDIR: folder,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      LOG_LEVEL: 'WARNING',
    },
  });
  await log.close();
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await answering(endpoint, child);
  } catch (cause) {
    const said = await readFile(join(folder, 'log'), 'utf8');
    await stop();
    throw new Error(`MiniStack did not start. It said: ${said.slice(-2000)}`, { cause });
  }
  return { endpoint, folder, stop };
}

async function installMiniStack(): Promise<string> {
  const patches = createHash('sha256').update(JSON.stringify(PATCHES)).digest('hex').slice(0, 8);
  const folder = join(local, `ministack-${VERSION}-${patches}`);
  const isThere = await access(join(folder, 'installed')).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  await mkdir(local, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', folder]);
  await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `ministack[full]==${VERSION}`]);
  for (const patch of PATCHES) await applyPatch(folder, patch);
  await (await open(join(folder, 'installed'), 'w')).close();
  return folder;
}

async function applyPatch(folder: string, { file, from, to }: (typeof PATCHES)[number]): Promise<void> {
  const { stdout } = await run(join(folder, 'bin', 'python'), ['-c', 'import ministack; print(ministack.__path__[0])']);
  const path = join(stdout.trim(), file);
  const parts = (await readFile(path, 'utf8')).split(from);
  if (parts.length !== 2) throw new Error(`MiniStack ${VERSION} is not what the patch of ${file} is made for`);
  await writeFile(path, parts.join(to));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port of the loopback address is free');
  return address.port;
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < START_SECONDS * 1000; waited += 200) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error(`it did not answer within ${START_SECONDS} seconds`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exit;
  clearTimeout(late);
}
